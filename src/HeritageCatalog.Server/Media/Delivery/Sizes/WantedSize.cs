using System.Globalization;
using System.Text.RegularExpressions;
using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Server.Media.Delivery.Sizes;

/// <summary>
/// A size beyond the presets, as it stands at the end of an address: <c>w900.webp</c> keeps the proportions,
/// <c>w900h500x50y33.webp</c> cuts off what does not fit, around a point in percent from the left and from the top. The
/// point is part of the address, so that what lies behind it never changes.
/// </summary>
/// <param name="Width">In pixels, 1 to 2048.</param>
/// <param name="Height">In pixels, 1 to 2048; null to keep the proportions.</param>
/// <param name="FocalX">0 to 100.</param>
/// <param name="FocalY">0 to 100.</param>
/// <param name="Format">WebP or JPEG: AVIF takes too long for somebody who waits.</param>
public sealed partial record WantedSize(int Width, int? Height, int FocalX, int FocalY, ImageFormat Format)
{
    /// <summary>As large as the copy that all sizes are made from.</summary>
    public const int Most = 2048;

    /// <param name="width">In pixels.</param>
    /// <param name="height">Null to keep the proportions.</param>
    /// <param name="focus">What stays in view.</param>
    /// <param name="format">WebP or JPEG.</param>
    public static WantedSize Of(int width, int? height, FocalPoint focus, ImageFormat format) => height is null
        ? new WantedSize(width, null, 0, 0, format)
        : new WantedSize(width, height, PercentOf(focus.X), PercentOf(focus.Y), format);

    /// <summary>Reads the end of an address; null when it is none of these.</summary>
    public static WantedSize? TryParse(string file)
    {
        var match = Pattern().Match(file);
        if (!match.Success)
        {
            return null;
        }

        var height = match.Groups["h"].Success ? NumberIn(match.Groups["h"]) : (int?)null;
        var format = match.Groups["ext"].Value == "jpg" ? ImageFormat.Jpeg : ImageFormat.Webp;
        var size = new WantedSize(
            NumberIn(match.Groups["w"]), height, NumberIn(match.Groups["x"]), NumberIn(match.Groups["y"]), format);

        // Only as it is written here, so that one size has one address.
        return size.IsWithinBounds && size.ToString() == file ? size : null;
    }

    public bool IsWithinBounds =>
        Width is >= 1 and <= Most && Height is null or >= 1 and <= Most && FocalX <= 100 && FocalY <= 100;

    /// <summary>Of what is made, as long as the picture is not smaller itself.</summary>
    public int LongerSideOf(RenderedSet set)
    {
        var height = Height ?? (int)((long)Width * (set.Height ?? 1) / (set.Width ?? 1));
        return Math.Max(Width, Math.Min(height, Most));
    }

    /// <summary>The same, made smaller until its longer side is within a bound.</summary>
    public WantedSize HeldTo(int bound, RenderedSet set)
    {
        var scale = Math.Min(1, (double)bound / LongerSideOf(set));
        return this with
        {
            Width = Math.Max(1, (int)(Width * scale)),
            Height = Height is { } height ? Math.Max(1, (int)(height * scale)) : null,
        };
    }

    public FreeSize ToFreeSize(string? creditLine) =>
        new(Width, Height, new Imaging.Analysis.FocalPoint(FocalX / 100.0, FocalY / 100.0))
        {
            CreditLine = creditLine,
        };

    public override string ToString()
    {
        var cut = Height is null
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"h{Height}x{FocalX}y{FocalY}");
        var extension = Format == ImageFormat.Jpeg ? "jpg" : "webp";
        return string.Create(CultureInfo.InvariantCulture, $"w{Width}{cut}.{extension}");
    }

    private static int PercentOf(double share) => (int)Math.Round(Math.Clamp(share, 0, 1) * 100);

    private static int NumberIn(Group digits) =>
        digits.Success ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^w(?<w>\d{1,4})(h(?<h>\d{1,4})x(?<x>\d{1,3})y(?<y>\d{1,3}))?\.(?<ext>webp|jpg)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
