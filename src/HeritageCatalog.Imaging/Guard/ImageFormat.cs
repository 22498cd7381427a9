namespace HeritageCatalog.Imaging.Guard;

/// <summary>The formats that are decoded; all others are refused before a decoder sees them.</summary>
public enum ImageFormat
{
    /// <summary>JPEG, baseline or progressive.</summary>
    Jpeg,

    /// <summary>PNG, plain or interlaced.</summary>
    Png,

    /// <summary>GIF, still or animated.</summary>
    Gif,

    /// <summary>WebP, still or animated.</summary>
    Webp,

    /// <summary>A still in AVIF.</summary>
    Avif,

    /// <summary>The first page of a TIFF.</summary>
    Tiff,
}
