using HeritageCatalog.Imaging.Analysis;
using HeritageCatalog.Imaging.DeepZoom;

namespace HeritageCatalog.Imaging.Renditions;

/// <summary>Works out which part of an image a crop shows.</summary>
public static class CropBox
{
    /// <summary>
    /// The largest box of the wanted proportions, with the focal point as near its middle as the edges allow.
    /// </summary>
    public static PixelRegion Around(PixelSize image, PixelSize proportions, FocalPoint focalPoint)
    {
        var scale = Math.Min((double)image.Width / proportions.Width, (double)image.Height / proportions.Height);
        var width = Math.Clamp((int)Math.Round(proportions.Width * scale), 1, image.Width);
        var height = Math.Clamp((int)Math.Round(proportions.Height * scale), 1, image.Height);
        return new PixelRegion(
            Start(focalPoint.X, image.Width, width), Start(focalPoint.Y, image.Height, height), width, height);
    }

    private static int Start(double focal, int whole, int part) =>
        Math.Clamp((int)Math.Round(focal * whole - part / 2.0), 0, whole - part);
}
