namespace HeritageCatalog.Imaging.Guard;

/// <summary>How large an image may be. What is beyond is refused from its header, before a pixel is decoded.</summary>
public sealed record ImageLimits
{
    /// <summary>Bytes of the file: enough for a scan of the most pixels without compression.</summary>
    public long Bytes { get; init; } = 400L << 20;

    /// <summary>Pixels of the longer side.</summary>
    public int Side { get; init; } = 30_000;

    /// <summary>Pixels in all; of an animation, those of one frame.</summary>
    public long Pixels { get; init; } = 120_000_000;

    /// <summary>How many times as long one side may be as the other.</summary>
    public int Ratio { get; init; } = 50;

    /// <summary>Frames of an animation.</summary>
    public int Frames { get; init; } = 300;

    /// <summary>Pixels of all frames of an animation.</summary>
    public long FramePixels { get; init; } = 200_000_000;

    /// <summary>Samples for each pixel: four of CMYK and one of transparency.</summary>
    public int Bands { get; init; } = 5;

    /// <summary>
    /// Pixels of what is decoded whole before the first row can be used: progressive JPEG, interlaced PNG, WebP, AVIF.
    /// </summary>
    public long PixelsAtOnce { get; init; } = 50_000_000;
}
