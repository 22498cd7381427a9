using HeritageCatalog.Imaging.Analysis;
using HeritageCatalog.Imaging.DeepZoom;
using HeritageCatalog.Imaging.Guard;
using HeritageCatalog.Imaging.Interop;

namespace HeritageCatalog.Imaging.Renditions;

/// <summary>Makes free sizes from a stored copy.</summary>
internal static class Resizer
{
    public static EncodedImage Resize(
        string path, ImageHeader header, FreeSize wanted, RenditionFormat format, CancellationToken cancellationToken)
    {
        using var source = VipsSource.OfFile(path);
        using var resized = wanted.Height is { } height
            ? Crop(source, header, new PixelSize(wanted.Width, height), wanted.FocalPoint ?? FocalPoint.Centre)
            : VipsImage.Thumbnail(
                source, wanted.Width, PixelSize.TallestFor(wanted.Width), "", header.NeedsConversion);
        using var pixels = resized.CopyToMemory(cancellationToken);
        Metadata.Replace(pixels, wanted.CreditLine);
        return Encoder.Encode(pixels, format, isAwaited: true, cancellationToken);
    }

    private static VipsImage Crop(VipsSource source, ImageHeader header, PixelSize wanted, FocalPoint focalPoint)
    {
        var box = CropBox.Around(new PixelSize(header.Width, header.Height), wanted, focalPoint);
        var scale = Math.Min(1, Math.Max((double)wanted.Width / box.Width, (double)wanted.Height / box.Height));
        using var whole = VipsImage.Thumbnail(
            source, Scaled(header.Width, scale), Scaled(header.Height, scale), "", header.NeedsConversion);
        var part = new PixelRegion(
            (int)(box.X * scale), (int)(box.Y * scale),
            Math.Min(Math.Min(wanted.Width, box.Width), whole.Width),
            Math.Min(Math.Min(wanted.Height, box.Height), whole.Height));
        return whole.Extract(
            Math.Min(part.X, whole.Width - part.Width), Math.Min(part.Y, whole.Height - part.Height),
            part.Width, part.Height);
    }

    private static int Scaled(int side, double scale) => Math.Max(1, (int)Math.Ceiling(side * scale));
}
