using System.Runtime.ExceptionServices;
using HeritageCatalog.Imaging.Guard;
using HeritageCatalog.Imaging.Interop;
using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Imaging.Scans;

/// <summary>
/// Makes the copy of a large scan that renditions are made from. libvips does the same in two steps, means of squares
/// and then a fine kernel; the first is done here while the file is read, by all threads that there are, because
/// libvips reads it in order and copies every byte twice.
/// </summary>
internal static class PlainScanDecoder
{
    // The kernel gets at least twice as many pixels as it makes, as by libvips' default.
    private const double LeftToKernel = 2;

    private const double MostRounded = 0.49;

    // What a thread makes before it asks for more.
    private const int BlockRows = 32;

    /// <summary>Decodes, if the file is such a scan and so large that it is worth it.</summary>
    /// <returns>Null where libvips had better do it.</returns>
    /// <exception cref="ImagingException">The file is damaged.</exception>
    public static VipsImage? TryDecode(
        string path, ImageHeader header, int width, int threads, CancellationToken cancellationToken)
    {
        var scale = Math.Min((double)width / header.Width, (double)PixelSize.TallestFor(width) / header.Height);
        var side = (int)(1 / scale / LeftToKernel);
        if (side is < 2 or > BoxAverage.LargestSide)
        {
            return null;
        }

        using var scan = PlainScan.Find(path, header);
        return scan is null || header.NeedsConversion != scan.Profile is not null
            ? null
            : Decode(scan, side, scale, threads, cancellationToken);
    }

    /// <summary>Decodes to so much of its size by way of the means of squares with that side.</summary>
    /// <exception cref="ImagingException">The file has become shorter.</exception>
    public static VipsImage Decode(
        PlainScan scan, int side, double scale, int threads, CancellationToken cancellationToken)
    {
        var size = new PixelSize(scan.Width / side, scan.Height / side);
        using var means = NativeBuffer.OfLength((long)size.Width * size.Height * scan.Bands);
        Average(scan, side, size.Height, means, threads, cancellationToken);
        using var image = VipsImage.OfMemory(means, size.Width, size.Height, scan.Bands);
        using var small = image.Scale(
            ScaleFor(size.Width, side * scale, scan.Width * scale),
            ScaleFor(size.Height, side * scale, scan.Height * scale));
        using var colour = scan.Profile is { } profile ? small.ToSrgb(profile) : small.Share();
        colour.SetConcurrency(threads);
        return colour.CopyToMemory(cancellationToken);
    }

    // Both sides alike, and libvips shares the rounding between both edges; only where what was left off would make a
    // pixel's difference it is made up for.
    private static double ScaleFor(int side, double scale, double exact)
    {
        var wanted = Math.Round(exact, MidpointRounding.AwayFromZero);
        return Math.Clamp(side * scale, wanted - MostRounded, wanted + MostRounded) / side;
    }

    private static void Average(
        PlainScan scan, int side, int height, NativeBuffer means, int threads, CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        try
        {
            Parallel.For(
                0,
                (height + BlockRows - 1) / BlockRows,
                options,
                () => new Lane(scan, side),
                (block, _, lane) =>
                {
                    lane.Average(block * BlockRows, Math.Min((block + 1) * BlockRows, height), means);
                    return lane;
                },
                _ => { });
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
    }

    /// <summary>What one thread works with.</summary>
    private sealed class Lane(PlainScan scan, int side)
    {
        private readonly BoxAverage _box = new(side, scan.Width, scan.Bands);
        private readonly byte[] _rows = new byte[side * scan.RowLength];

        public void Average(int first, int end, NativeBuffer means)
        {
            // Rows that fill no square are left off at both edges.
            var top = scan.Height % side / 2;
            for (var row = first; row < end; row++)
            {
                scan.ReadRows(top + row * side, side, _rows);
                _box.Make(_rows, means.Slice((long)row * _box.MadeLength, _box.MadeLength));
            }
        }
    }
}
