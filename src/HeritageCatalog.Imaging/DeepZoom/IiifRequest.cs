using System.Globalization;
using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Imaging.DeepZoom;

/// <summary>A region of an image as the IIIF Image API 3 asks for it, with every number worked out.</summary>
public sealed record IiifRequest
{
    /// <summary>Which part of the whole image, within its bounds.</summary>
    public required PixelRegion Region { get; init; }

    /// <summary>How large, before it is turned.</summary>
    public required PixelSize Size { get; init; }

    /// <summary>Whether it is mirrored from left to right, before it is turned.</summary>
    public required bool IsMirrored { get; init; }

    /// <summary>0, 90, 180 or 270 degrees clockwise.</summary>
    public required int Rotation { get; init; }

    /// <summary>In which colours.</summary>
    public required IiifQuality Quality { get; init; }

    /// <summary>JPEG, PNG or WebP.</summary>
    public required RenditionFormat Format { get; init; }

    /// <summary>The canonical form of the five parts, for which see "Canonical URI Syntax".</summary>
    public required string Canonical { get; init; }

    /// <summary>Reads the five parts of an address, decoded, against the size of the whole image.</summary>
    public static IiifOutcome Parse(
        string region, string size, string rotation, string quality, string format, PixelSize whole, IiifLimits limits)
    {
        try
        {
            var pixels = IiifRegion.Parse(region, whole);
            var scaled = IiifSize.Parse(size, pixels, limits);
            var (isMirrored, degrees) = ParseRotation(rotation);
            var request = new IiifRequest
            {
                Region = pixels,
                Size = scaled,
                IsMirrored = isMirrored,
                Rotation = degrees,
                Quality = ParseQuality(quality),
                Format = ParseFormat(format),
                Canonical = "",
            };
            return new IiifOutcome.Valid(request with { Canonical = request.Write(whole, limits) });
        }
        catch (IiifRefusedException exception)
        {
            return new IiifOutcome.Invalid(exception.Refusal);
        }
    }

    private static (bool IsMirrored, int Degrees) ParseRotation(string text)
    {
        var isMirrored = text.StartsWith('!');
        if (!IiifNumber.TryParse(isMirrored ? text[1..] : text, out var degrees) || degrees > 360)
        {
            throw new IiifRefusedException("rotation", "A rotation is a number from 0 to 360, after ! to mirror.");
        }

        return degrees % 90 == 0
            ? (isMirrored, (int)degrees % 360)
            : throw new IiifRefusedException("rotation", "Only quarter turns are supported.", isUnsupported: true);
    }

    private static IiifQuality ParseQuality(string text) => text switch
    {
        "default" => IiifQuality.Default,
        "color" => IiifQuality.Color,
        "gray" => IiifQuality.Gray,
        "bitonal" => IiifQuality.Bitonal,
        _ => throw new IiifRefusedException("quality", "A quality is default, color, gray or bitonal."),
    };

    private static RenditionFormat ParseFormat(string text) => text switch
    {
        "jpg" => RenditionFormat.Jpeg,
        "png" => RenditionFormat.Png,
        "webp" => RenditionFormat.Webp,
        "tif" or "gif" or "jp2" or "pdf" => throw new IiifRefusedException(
            "format", "Only jpg, png and webp are supported.", isUnsupported: true),
        _ => throw new IiifRefusedException("format", "A format is jpg, png or webp."),
    };

    private string Write(PixelSize whole, IiifLimits limits)
    {
        var isWhole = Region == new PixelRegion(0, 0, whole.Width, whole.Height);
        var region = isWhole ? "full" : string.Create(
            CultureInfo.InvariantCulture, $"{Region.X},{Region.Y},{Region.Width},{Region.Height}");
        var enlarged = Size.Width > Region.Width || Size.Height > Region.Height ? "^" : "";
        var size = Size == limits.Largest(Region, mayEnlarge: false)
            ? "max"
            : string.Create(CultureInfo.InvariantCulture, $"{enlarged}{Size.Width},{Size.Height}");
        var quality = Quality.ToString().ToLowerInvariant();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{region}/{size}/{(IsMirrored ? "!" : "")}{Rotation}/{quality}.{Format.Extension()}");
    }
}
