using HeritageCatalog.Imaging.Guard;
using HeritageCatalog.Imaging.Interop;
using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Imaging.DeepZoom;

/// <summary>An image in tiles, whole and at half the size again and again, of which any part is read quickly.</summary>
internal static class Pyramid
{
    /// <summary>Pixels of each side of a tile.</summary>
    public const int TileSide = 512;

    // Regions are encoded a second time when they are served, so the first time must not show.
    private const int Quality = 90;
    private const int ServedQuality = 80;

    /// <summary>Writes a pyramid of an accepted original: upright, sRGB, without metadata.</summary>
    public static PixelSize Write(
        string original, ImageHeader header, string destination, int threads, CancellationToken cancellationToken)
    {
        using var source = VipsSource.OfFile(original);
        using var planned = VipsImage.Thumbnail(source, header.Width, header.Height, "", header.NeedsConversion);
        planned.SetConcurrency(threads);
        using var opaque = planned.HasAlpha ? planned.Flatten() : planned.Share();
        using var bytes = opaque.HasByteSamples ? opaque.Share() : opaque.ToBytes();
        using var kill = bytes.KillWhen(cancellationToken);
        try
        {
            using var operation = new VipsOperation("tiffsave");
            operation.With("in", bytes).With("filename", destination).With("compression", "jpeg").With("Q", Quality)
                .With("tile", true).With("tile_width", TileSide).With("tile_height", TileSide).With("pyramid", true)
                .With("bigtiff", true).With("keep", "none").Run();
        }
        catch (ImagingException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }

        return new PixelSize(bytes.Width, bytes.Height);
    }

    /// <summary>
    /// Reads one region, of a pyramid or of a JPEG that is small enough to be decoded for each, and makes of it what is
    /// asked for.
    /// </summary>
    public static EncodedImage Read(string path, IiifRequest request, CancellationToken cancellationToken)
    {
        using var source = VipsSource.OfFile(path);
        using var whole = OpenWhole(path, source);
        using var level = OpenLevel(source, whole, request);
        using var region = Cut(level, (double)level.Width / whole.Width, (double)level.Height / whole.Height, request);
        using var turned = Turn(region, request);
        using var shown = Colour(turned, request.Quality);
        return Encoder.Encode(shown, request.Format, isAwaited: true, cancellationToken);
    }

    /// <summary>
    /// Writes all tiles as files below a folder, with an info.json, for servers that only hand out files.
    /// </summary>
    public static void WriteTiles(string pyramid, string folder, string id, CancellationToken cancellationToken)
    {
        using var source = VipsSource.OfFile(pyramid);
        using var whole = OpenWhole(pyramid, source);
        using var kill = whole.KillWhen(cancellationToken);
        try
        {
            using var operation = new VipsOperation("dzsave");
            operation.With("in", whole).With("filename", folder).With("layout", "iiif3").With("id", id)
                .With("tile_size", TileSide).With("overlap", 0).With("suffix", ".jpg").With("Q", ServedQuality)
                .With("keep", "none").Run();
        }
        catch (ImagingException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    private static VipsImage OpenWhole(string path, VipsSource source) => IsJpeg(path)
        ? VipsImage.LoadHeader(source, ImageFormat.Jpeg.Loader())
        : VipsImage.LoadPage(source, 0);

    private static bool IsJpeg(string path)
    {
        using var file = File.OpenHandle(path);
        Span<byte> start = stackalloc byte[4];
        return RandomAccess.Read(file, start, 0) == start.Length
            && FormatSniffer.FindFormat(start) == ImageFormat.Jpeg;
    }

    // The smallest level that still has as many pixels as are wanted.
    private static VipsImage OpenLevel(VipsSource source, VipsImage whole, IiifRequest request)
    {
        var shrink = Math.Min(
            (double)request.Region.Width / request.Size.Width, (double)request.Region.Height / request.Size.Height);

        // A little more than the quotient, because sizes of halves are rounded.
        var wanted = shrink < 2 ? 0 : Math.Min((int)Math.Log2(shrink + 0.01), whole.PageCount - 1);
        return wanted == 0 ? whole.Share() : VipsImage.LoadPage(source, wanted);
    }

    private static VipsImage Cut(VipsImage level, double across, double down, IiifRequest request)
    {
        var left = Math.Min((int)Math.Round(request.Region.X * across), level.Width - 1);
        var top = Math.Min((int)Math.Round(request.Region.Y * down), level.Height - 1);
        var right = (int)Math.Round((request.Region.X + request.Region.Width) * across);
        var bottom = (int)Math.Round((request.Region.Y + request.Region.Height) * down);
        var width = Math.Clamp(right - left, 1, level.Width - left);
        var height = Math.Clamp(bottom - top, 1, level.Height - top);
        using var part = level.Extract(left, top, width, height);
        return part.Width == request.Size.Width && part.Height == request.Size.Height
            ? part.Share()
            : part.Resize(request.Size.Width, request.Size.Height);
    }

    private static VipsImage Turn(VipsImage region, IiifRequest request)
    {
        using var mirrored = request.IsMirrored ? region.Flip() : region.Share();
        return request.Rotation == 0 ? mirrored.Share() : mirrored.Rotate(request.Rotation);
    }

    private static VipsImage Colour(VipsImage image, IiifQuality quality)
    {
        if (quality is IiifQuality.Default or IiifQuality.Color)
        {
            return image.Share();
        }

        var grey = image.ToColourSpace("b-w");
        if (quality == IiifQuality.Gray)
        {
            return grey;
        }

        using (grey)
        {
            return grey.ToBlackAndWhite();
        }
    }
}
