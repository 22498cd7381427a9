using HeritageCatalog.Imaging.Guard;
using HeritageCatalog.Imaging.Isolation;

namespace HeritageCatalog.Imaging;

/// <summary>What an <see cref="ImagePipeline"/> may use of the machine.</summary>
public sealed record ImagingOptions
{
    private const double UsualPixels = 24_000_000;

    /// <summary>How large an image may be.</summary>
    public ImageLimits Limits { get; init; } = new();

    /// <summary>
    /// How long decoding may take before it is given up, for up to 24 megapixels; a larger image gets in proportion
    /// more.
    /// </summary>
    public TimeSpan DecodeTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many images are worked on at a time.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>How many more may wait before an <see cref="ImagingBusyException"/> turns the next one away.</summary>
    public int QueueLength { get; init; } = 64;

    /// <summary>
    /// Null to decode in this process; else each original is processed in one of its own, which takes a moment longer
    /// and leaves this one whole whatever a decoder does. Headers, and files that were made here, are read in this one.
    /// </summary>
    public ImagingIsolation? Isolation { get; init; }

    /// <summary>Tells how long something takes.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    internal TimeSpan DecodeTimeoutFor(ImageHeader header) =>
        DecodeTimeout * Math.Max(1, header.Pixels * header.Frames / UsualPixels);
}
