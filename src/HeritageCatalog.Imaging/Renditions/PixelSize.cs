namespace HeritageCatalog.Imaging.Renditions;

/// <summary>Width and height in pixels.</summary>
public readonly record struct PixelSize(int Width, int Height)
{
    // A hanging scroll is many times as tall as wide: held to a width alone it would become as large as the original.
    private const int TallestRatio = 2;

    /// <summary>
    /// This size made smaller to a width, and to twice that in height, never larger; the other side is rounded to the
    /// nearest pixel.
    /// </summary>
    public PixelSize HeldTo(int width)
    {
        var scale = Math.Min(1, Math.Min((double)width / Width, (double)width * TallestRatio / Height));
        return new PixelSize(Scaled(Width, scale), Scaled(Height, scale));
    }

    internal static int TallestFor(int width) => width * TallestRatio;

    private static int Scaled(int side, double scale) =>
        Math.Max(1, (int)Math.Round(side * scale, MidpointRounding.AwayFromZero));
}
