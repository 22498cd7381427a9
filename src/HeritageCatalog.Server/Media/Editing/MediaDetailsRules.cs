using HeritageCatalog.Server.Media.Refusals;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Media.Editing;

/// <summary>What details may say, and what becomes of an asset by them.</summary>
public static class MediaDetailsRules
{
    public const int MostSubjects = 50;

    private const int LongestText = 2_000;

    /// <summary>The first thing that is wrong; null when nothing is.</summary>
    public static InputInvalid? FindFault(MediaDetails details) =>
        FindTextFault("alt", details.Alt.Value)
        ?? FindTextFault("caption", details.Caption.Value)
        ?? FindRightsFault(details.Rights.Value)
        ?? FindFocusFault(details.FocalPoint.Value)
        ?? (details.ShownOn.Value?.Count > MostSubjects
            ? InputInvalid.At("input.shownOn", $"最多 {MostSubjects} 条记录。", $"At most {MostSubjects} records.")
            : null);

    /// <summary>The same asset with what the details say.</summary>
    /// <param name="asset">As it is.</param>
    /// <param name="details">Without fault.</param>
    /// <param name="subjects">What they say of records, resolved; null where they say nothing.</param>
    public static MediaAsset Apply(MediaAsset asset, MediaDetails details, IReadOnlyList<MediaSubject>? subjects) =>
        asset with
        {
            Alt = details.Alt.HasValue ? details.Alt.Value : asset.Alt,
            Caption = details.Caption.HasValue ? details.Caption.Value : asset.Caption,
            Rights = details.Rights.HasValue ? details.Rights.Value : asset.Rights,
            Consent = details.Consent.HasValue ? details.Consent.Value ?? Consent.Unknown : asset.Consent,
            Focus = details.FocalPoint.HasValue ? details.FocalPoint.Value : asset.Focus,
            Subjects = subjects ?? asset.Subjects,
        };

    /// <summary>What the details change, as in the schema.</summary>
    public static IReadOnlyList<string> FindChanges(MediaAsset before, MediaAsset after)
    {
        (string Path, bool IsChanged)[] fields =
        [
            ("alt", before.Alt != after.Alt),
            ("caption", before.Caption != after.Caption),
            ("rights", before.Rights != after.Rights),
            ("consent", before.Consent != after.Consent),
            ("focalPoint", before.Focus != after.Focus),
            ("shownOn", !before.Subjects.SequenceEqual(after.Subjects)),
        ];
        return [.. fields.Where(field => field.IsChanged).Select(field => field.Path)];
    }

    private static InputInvalid? FindTextFault(string name, LocalizedText? text) => text switch
    {
        null => null,
        _ when string.IsNullOrWhiteSpace(text.ZhHans) =>
            InputInvalid.At($"input.{name}.zhHans", "不能为空。", "It is empty: give null to take it away."),
        _ when text.ZhHans.Length > LongestText || text.En?.Length > LongestText => InputInvalid.At(
            $"input.{name}", $"最多 {LongestText} 个字符。", $"At most {LongestText} characters."),
        _ => null,
    };

    private static InputInvalid? FindRightsFault(MediaRights? rights) => rights switch
    {
        null => null,
        _ when string.IsNullOrWhiteSpace(rights.Holder) =>
            InputInvalid.At("input.rights.holder", "请填写权利人。", "Say who holds the rights."),
        { MaxPublicPixels: <= 0 } =>
            InputInvalid.At("input.rights.maxPublicPixels", "必须大于零。", "It has to be more than zero."),
        _ => FindTextFault("rights.credit", rights.Credit),
    };

    private static InputInvalid? FindFocusFault(FocalPoint? focus) =>
        focus is null or { X: >= 0 and <= 1, Y: >= 0 and <= 1 }
            ? null
            : InputInvalid.At("input.focalPoint", "须在 0 到 1 之间。", "Both are between 0 and 1.");
}
