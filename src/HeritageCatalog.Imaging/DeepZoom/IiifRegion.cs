using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Imaging.DeepZoom;

/// <summary>The part of an address that the Image API's chapter "Region" defines.</summary>
internal static class IiifRegion
{
    private const string Percent = "pct:";

    public static PixelRegion Parse(string text, PixelSize whole) => text switch
    {
        "full" => new PixelRegion(0, 0, whole.Width, whole.Height),
        "square" => Square(whole),
        _ when text.StartsWith(Percent, StringComparison.Ordinal) => OfPercent(text[Percent.Length..], whole),
        _ => OfPixels(text, whole),
    };

    private static PixelRegion Square(PixelSize whole)
    {
        var side = Math.Min(whole.Width, whole.Height);
        return new PixelRegion((whole.Width - side) / 2, (whole.Height - side) / 2, side, side);
    }

    private static PixelRegion OfPixels(string text, PixelSize whole)
    {
        var parts = text.Split(',');
        var numbers = new int[4];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (parts.Length != numbers.Length || !IiifNumber.TryParseWhole(parts[i], out numbers[i]))
            {
                throw Malformed();
            }
        }

        return Within(numbers[0], numbers[1], numbers[2], numbers[3], whole);
    }

    private static PixelRegion OfPercent(string text, PixelSize whole)
    {
        var numbers = IiifNumber.FindNumbers(text, 4) ?? throw Malformed();
        return Within(
            Math.Round(whole.Width * numbers[0] / 100), Math.Round(whole.Height * numbers[1] / 100),
            Math.Round(whole.Width * numbers[2] / 100), Math.Round(whole.Height * numbers[3] / 100), whole);
    }

    // What reaches beyond the image is cut off at its edge; what lies beyond it altogether is refused.
    private static PixelRegion Within(double x, double y, double width, double height, PixelSize whole)
    {
        if (width < 1 || height < 1 || x >= whole.Width || y >= whole.Height)
        {
            throw new IiifRefusedException("region", "The region is empty or lies outside of the image.");
        }

        return new PixelRegion(
            (int)x, (int)y, (int)Math.Min(width, whole.Width - x), (int)Math.Min(height, whole.Height - y));
    }

    private static IiifRefusedException Malformed() =>
        new("region", "A region is full, square, x,y,w,h or pct:x,y,w,h.");
}
