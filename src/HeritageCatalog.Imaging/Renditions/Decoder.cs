using HeritageCatalog.Imaging.Guard;
using HeritageCatalog.Imaging.Interop;
using HeritageCatalog.Imaging.Scans;

namespace HeritageCatalog.Imaging.Renditions;

/// <summary>Decodes an accepted original once, into the copy that all renditions are made from.</summary>
internal static class Decoder
{
    // All frames of an animation are in memory at once, with four bytes for each pixel: 128 MB.
    private const long AnimationPixels = 32_000_000;

    /// <summary>Decodes into memory: upright, sRGB with eight bits, without the original's metadata.</summary>
    /// <param name="path">The original.</param>
    /// <param name="header">What the guard read from it.</param>
    /// <param name="width">The widest that is needed.</param>
    /// <param name="threads">How many threads may take part.</param>
    /// <param name="cancellationToken">Ends the decoding early.</param>
    /// <exception cref="ImagingException">The file is damaged.</exception>
    public static VipsImage Decode(
        string path, ImageHeader header, int width, int threads, CancellationToken cancellationToken)
    {
        var isAnimation = header.Frames > 1;
        width = isAnimation ? Math.Min(width, WidestAnimation(header)) : width;
        if (PlainScanDecoder.TryDecode(path, header, width, threads, cancellationToken) is { } scan)
        {
            return scan;
        }

        using var source = VipsSource.OfFile(path);
        using var planned = VipsImage.Thumbnail(
            source, width, PixelSize.TallestFor(width), isAnimation ? ",n=-1" : "", header.NeedsConversion);
        planned.SetConcurrency(threads);
        using var bytes = planned.HasByteSamples ? planned.Share() : planned.ToBytes();
        return bytes.CopyToMemory(cancellationToken);
    }

    /// <summary>How wide each frame may be so that all together stay within what memory is kept for them.</summary>
    public static int WidestAnimation(ImageHeader header)
    {
        var pixels = (double)header.Pixels * header.Frames;
        var scale = Math.Min(1, Math.Sqrt(AnimationPixels / pixels));
        return Math.Max(1, (int)(header.Width * scale));
    }
}
