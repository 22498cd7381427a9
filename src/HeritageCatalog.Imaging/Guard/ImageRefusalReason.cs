namespace HeritageCatalog.Imaging.Guard;

/// <summary>Why a file is not taken as an image.</summary>
public enum ImageRefusalReason
{
    /// <summary>There are no bytes.</summary>
    Empty,

    /// <summary>The file has more bytes than allowed.</summary>
    TooManyBytes,

    /// <summary>The first bytes are those of no format that is taken.</summary>
    UnknownFormat,

    /// <summary>A photograph in HEIC, which the sender can export as JPEG.</summary>
    Heic,

    /// <summary>A drawing in SVG, which may hold scripts and references.</summary>
    Svg,

    /// <summary>A side is longer than allowed.</summary>
    SideTooLong,

    /// <summary>There are more pixels than allowed.</summary>
    TooManyPixels,

    /// <summary>One side is too many times as long as the other.</summary>
    TooNarrow,

    /// <summary>An animation with too many frames.</summary>
    TooManyFrames,

    /// <summary>An animation with too many pixels in all of its frames.</summary>
    TooManyFramePixels,

    /// <summary>More samples for each pixel than colours and transparency need.</summary>
    TooManyBands,

    /// <summary>Too many pixels for a format that can only be decoded whole, such as a progressive JPEG.</summary>
    TooManyPixelsAtOnce,

    /// <summary>The file ends early, contradicts itself or cannot be decoded.</summary>
    Damaged,

    /// <summary>Decoding takes longer than allowed, in milliseconds.</summary>
    TooSlow,
}
