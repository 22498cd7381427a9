using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Imaging.DeepZoom;

/// <summary>The part of an address that the Image API's chapter "Size" defines.</summary>
internal static class IiifSize
{
    private const string Percent = "pct:";

    public static PixelSize Parse(string text, PixelRegion region, IiifLimits limits)
    {
        var mayEnlarge = text.StartsWith('^');
        text = mayEnlarge ? text[1..] : text;
        if (text == "max")
        {
            return limits.Largest(region, mayEnlarge);
        }

        var size = text switch
        {
            _ when text.StartsWith(Percent, StringComparison.Ordinal) => OfPercent(text[Percent.Length..], region),
            _ when text.StartsWith('!') => Within(text[1..], region, limits, mayEnlarge),
            _ => OfSides(text, region),
        };
        return Checked(size, region, limits, mayEnlarge);
    }

    private static PixelSize OfPercent(string text, PixelRegion region) =>
        IiifNumber.TryParse(text, out var percent)
            ? new PixelSize(Scaled(region.Width, percent / 100), Scaled(region.Height, percent / 100))
            : throw Malformed();

    // "!w,h": as large as fits into both, in the region's proportions.
    private static PixelSize Within(string text, PixelRegion region, IiifLimits limits, bool mayEnlarge)
    {
        var (width, height) = SidesOf(text);
        if (width is null || height is null)
        {
            throw Malformed();
        }

        var scale = Math.Min((double)width / region.Width, (double)height / region.Height);
        var size = new PixelSize(
            Math.Max(1, Scaled(region.Width, scale)), Math.Max(1, Scaled(region.Height, scale)));
        var largest = limits.Largest(region, mayEnlarge);
        return size.Width > largest.Width || size.Height > largest.Height ? largest : size;
    }

    private static PixelSize OfSides(string text, PixelRegion region) => SidesOf(text) switch
    {
        (int width, int height) => new PixelSize(width, height),
        (int width, null) => new PixelSize(width, Math.Max(1, Scaled(region.Height, (double)width / region.Width))),
        (null, int height) => new PixelSize(Math.Max(1, Scaled(region.Width, (double)height / region.Height)), height),
        _ => throw Malformed(),
    };

    private static (int? Width, int? Height) SidesOf(string text)
    {
        var comma = text.IndexOf(',');
        return comma < 0 ? throw Malformed() : (Side(text[..comma]), Side(text[(comma + 1)..]));
    }

    private static int? Side(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        return IiifNumber.TryParseWhole(text, out var side) ? side : throw Malformed();
    }

    private static int Scaled(int side, double scale) =>
        (int)Math.Clamp(Math.Round(side * scale, MidpointRounding.AwayFromZero), 0, int.MaxValue);

    private static PixelSize Checked(PixelSize size, PixelRegion region, IiifLimits limits, bool mayEnlarge)
    {
        if (size.Width < 1 || size.Height < 1)
        {
            throw new IiifRefusedException("size", "The size has no pixels.");
        }

        if (!mayEnlarge && (size.Width > region.Width || size.Height > region.Height))
        {
            throw new IiifRefusedException("size", "The size is larger than the region; ^ before it asks to enlarge.");
        }

        return limits.Allow(size) ? size : throw new IiifRefusedException(
            "size", $"The size is larger than {limits.MaxSide} pixels a side or {limits.MaxArea} in all.");
    }

    private static IiifRefusedException Malformed() =>
        new("size", "A size is max, w,  ,h  w,h  !w,h or pct:n, with ^ before it to enlarge.");
}
