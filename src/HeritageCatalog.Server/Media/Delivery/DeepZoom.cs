using HeritageCatalog.Blobs;
using HeritageCatalog.Imaging;
using HeritageCatalog.Imaging.DeepZoom;
using HeritageCatalog.Imaging.Renditions;
using HeritageCatalog.Server.Media.Images;
using HeritageCatalog.Server.Media.Uploads;

namespace HeritageCatalog.Server.Media.Delivery;

/// <summary>What the parts of a picture that the public asks for are cut from.</summary>
/// <param name="Blob">
/// Its pyramid, or its largest rendition where there is none or rights do not let more be seen.
/// </param>
/// <param name="Size">Of that, in pixels.</param>
/// <param name="IsFinal">
/// Whether an address of a part always gives the same: not while a pyramid is still to come, nor where rights, which
/// may change, say how large the whole is.
/// </param>
internal sealed record DeepZoom(BlobName Blob, PixelSize Size, bool IsFinal)
{
    /// <summary>How large one answer may be.</summary>
    public static readonly IiifLimits Limits = IiifLimits.Usual;

    /// <summary>Finds the source of a rendered set; null for what has no picture.</summary>
    public static DeepZoom? Of(MediaAsset asset, RenderedSet set)
    {
        var isBounded = asset.Rights?.MaxPublicPixels is not null;
        if (set is { HasPyramid: true, Width: { } width, Height: { } height } && !isBounded)
        {
            return new DeepZoom(
                MediaBlobs.RenditionOf(set.Key, MediaBlobs.PyramidFile), new PixelSize(width, height), IsFinal: true);
        }

        var shown = MediaRules.PublicRenditions(asset with { Rendered = set }, ImageFormat.Jpeg);
        return shown.Count == 0
            ? null
            : new DeepZoom(
                MediaBlobs.RenditionOf(set.Key, MediaAddresses.FileOf(shown[^1])),
                new PixelSize(shown[^1].Width, shown[^1].Height),
                IsFinal: !isBounded && !IsWorthPyramid(set));
    }

    private static bool IsWorthPyramid(RenderedSet set) =>
        set is { Frames: 1, Width: { } width, Height: { } height }
        && (long)width * height > ImagePipeline.PyramidPixels;
}
