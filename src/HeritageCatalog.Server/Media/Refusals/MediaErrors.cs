using HeritageCatalog.Server.Catalog.Refusals;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Media.Refusals;

/// <summary>What mutations of media refuse with; the records have the names of the schema's types.</summary>
public abstract record MediaError : IUserError
{
    public abstract string Code { get; }

    public abstract LocalizedText Text { get; }

    public IReadOnlyList<string>? Path { get; init; }

    protected static LocalizedText Say(string chinese, string english) => new() { ZhHans = chinese, En = english };
}

public sealed record ImageRejected(MediaFailure Failure) : MediaError
{
    public override string Code => "IMAGE_REJECTED";

    public override LocalizedText Text => MediaFailures.TextOf(Failure);

    public MediaReason Reason => Failure.Reason;

    public string? Limit => Failure.Limit;
}

public sealed record MediaNotFound : MediaError
{
    public override string Code => "MEDIA_NOT_FOUND";

    public override LocalizedText Text => Say("找不到该媒体。", "There is no such medium in your bureau.");
}

public sealed record StaleVersion(
    int Current, IReadOnlyList<string> ChangedPaths, IReadOnlyList<string> YourPaths) : MediaError
{
    public override string Code => "STALE_VERSION";

    public override LocalizedText Text => Say(
        $"已被他人修改为第 {Current} 版。", $"Somebody else has changed it: version {Current} is the current one.");
}

public sealed record InputInvalid(LocalizedText Text) : IUserError
{
    public string Code => "INPUT_INVALID";

    public IReadOnlyList<string>? Path { get; init; }

    public static InputInvalid At(string path, string chinese, string english) =>
        new(new LocalizedText { ZhHans = chinese, En = english }) { Path = path.Split('.') };
}

public sealed record QueueFull(int RetryAfterSeconds) : MediaError
{
    public override string Code => "QUEUE_FULL";

    public override LocalizedText Text => Say(
        $"待处理的媒体太多，请在 {RetryAfterSeconds} 秒后重试。",
        $"Too much waits to be processed: try again in {RetryAfterSeconds} seconds.");
}

public sealed record UploadMismatch(UploadProblem Problem) : MediaError
{
    public override string Code => "UPLOAD_MISMATCH";

    public override LocalizedText Text => Say(
        "收到的内容与声明的不一致：请重新开始上传。", "What was sent is not what was announced: begin again.");
}

public enum UploadProblem
{
    Missing,
    TooLarge,
    OtherLength,
    OtherHash,
    MissingBlock,
}

public sealed record TransitionRefused(MediaState From) : MediaError
{
    public override string Code => "TRANSITION_REFUSED";

    public override LocalizedText Text => Say("当前状态不允许此操作。", "This cannot be done in its present state.");
}

public sealed record MediaInUse(IReadOnlyList<MediaSubject> Usages) : MediaError
{
    public override string Code => "MEDIA_IN_USE";

    public override LocalizedText Text => Say(
        $"有 {Usages.Count} 条记录正在使用。", $"{Usages.Count} records show it: take it off them first.");
}
