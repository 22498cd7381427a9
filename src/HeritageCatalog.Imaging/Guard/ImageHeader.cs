namespace HeritageCatalog.Imaging.Guard;

/// <summary>What a file says of its image before any pixel is decoded.</summary>
public sealed record ImageHeader
{
    /// <summary>The true format, told from the first bytes.</summary>
    public required ImageFormat Format { get; init; }

    /// <summary>Pixels from left to right when the image is held upright.</summary>
    public required int Width { get; init; }

    /// <summary>Pixels from top to bottom when the image is held upright; of an animation, of one frame.</summary>
    public required int Height { get; init; }

    /// <summary>How many frames an animation has; 1 for a still.</summary>
    public required int Frames { get; init; }

    /// <summary>Samples for each pixel.</summary>
    public required int Bands { get; init; }

    /// <summary>Whether some of it may be transparent.</summary>
    public required bool HasAlpha { get; init; }

    /// <summary>Whether the rows come in several passes: a progressive JPEG or an interlaced PNG.</summary>
    public required bool IsInterlaced { get; init; }

    /// <summary>
    /// Whether it is anything but 8-bit sRGB or grey without a profile, so that colours are converted.
    /// </summary>
    public required bool NeedsConversion { get; init; }

    /// <summary>Pixels of the image, or of one frame.</summary>
    public long Pixels => (long)Width * Height;
}
