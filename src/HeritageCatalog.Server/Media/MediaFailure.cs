using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Media;

/// <summary>Why something cannot be shown, in words that a curator understands.</summary>
public sealed record MediaFailure
{
    public required MediaReason Reason { get; init; }

    /// <summary>The bound that was passed, with its unit; null where there is none.</summary>
    public string? Limit { get; init; }

    /// <summary>What was found, for those who look deeper: a name of a virus, a message of the decoder.</summary>
    public string? Detail { get; init; }
}

/// <summary>The labels are what curators read.</summary>
public enum MediaReason
{
    [Label("文件是空的。", "The file is empty.")]
    Empty,
    [Label("文件类型不被接受：请使用 JPEG、PNG、WebP、AVIF、GIF 或 TIFF。",
        "Files of this type are not taken: send JPEG, PNG, WebP, AVIF, GIF or TIFF.")]
    TypeNotAllowed,
    [Label("暂不支持 HEIC：请先在手机或电脑上导出为 JPEG。", "HEIC is not taken: export the picture as JPEG first.")]
    HeicNotAllowed,
    [Label("文件已损坏或不完整：请重新导出并上传。", "The file is damaged or incomplete: export and send it again.")]
    Damaged,
    [Label("文件太大。", "The file is too large.")]
    TooManyBytes,
    [Label("图片像素过多。", "The picture has too many pixels.")]
    TooManyPixels,
    [Label("图片某一边过长。", "A side of the picture is too long.")]
    SideTooLong,
    [Label("图片长宽比过于悬殊。", "The picture is too long and narrow.")]
    RatioTooExtreme,
    [Label("动画帧数过多。", "The animation has too many frames.")]
    TooManyFrames,
    [Label("图片结构过于复杂，处理超时。", "The picture is built in a way that takes too long to decode.")]
    TooSlow,
    [Label("图片结构异常。", "The picture is built in a way that is not taken.")]
    Unusual,
    [Label("发现病毒，文件已隔离。", "A virus was found; the file is locked away.")]
    Virus,
    [Label("病毒扫描服务不可用，稍后可重新处理。", "The virus scanner could not be reached; process it again later.")]
    ScannerUnavailable,
    [Label("上传未完成，已过期。", "The upload was not finished in time.")]
    UploadAbandoned,
    [Label("处理多次失败，已搁置：请联系运维人员。",
        "It could not be processed after several attempts and was set aside: ask an operator.")]
    ProcessingBroke,
    [Label("原始文件不见了：请重新上传。", "The original has gone: send it again.")]
    OriginalMissing,
    [Label("替换的文件须为同一类别。", "A replacement has to be of the same kind.")]
    OtherKind,
    [Label("另一媒体已有相同的文件。", "Another medium has the same file already.")]
    SameAsAnother,
}
