using System.Globalization;

namespace HeritageCatalog.Imaging.Analysis;

/// <summary>A colour in sRGB and the share of the image that is like it.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
/// <param name="Share">0 to 1.</param>
public readonly record struct DominantColour(byte Red, byte Green, byte Blue, double Share)
{
    /// <summary>As style sheets write it, such as <c>#8c1d18</c>.</summary>
    public string Hex => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");
}
