using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Imaging.DeepZoom;

/// <summary>How large an answer may be, as <c>info.json</c> tells it.</summary>
/// <param name="MaxSide">Pixels of its width and of its height.</param>
/// <param name="MaxArea">Pixels in all.</param>
public sealed record IiifLimits(int MaxSide, long MaxArea)
{
    /// <summary>4096 pixels a side, 16 million in all.</summary>
    public static readonly IiifLimits Usual = new(4096, 16_000_000);

    internal bool Allow(PixelSize size) =>
        Math.Max(size.Width, size.Height) <= MaxSide && (long)size.Width * size.Height <= MaxArea;

    /// <summary>The largest size in the region's proportions; never more than the region has unless told so.</summary>
    internal PixelSize Largest(PixelRegion region, bool mayEnlarge)
    {
        var byArea = Math.Sqrt(MaxArea / ((double)region.Width * region.Height));
        var scale = Math.Min(byArea, (double)MaxSide / Math.Max(region.Width, region.Height));
        scale = mayEnlarge ? scale : Math.Min(1, scale);
        return new PixelSize(Math.Max(1, (int)(region.Width * scale)), Math.Max(1, (int)(region.Height * scale)));
    }
}
