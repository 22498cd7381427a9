using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Media.Delivery;

namespace HeritageCatalog.Server.Media.Originals;

/// <summary>Who gets a recording, film or document, which cannot be made smaller for the public.</summary>
internal static class FileRules
{
    /// <param name="asset">Found by the key; null when there is none.</param>
    /// <param name="set">The rendered set of that key.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="now">The time.</param>
    public static DeliveryAccess AccessTo(MediaAsset? asset, RenderedSet? set, Viewer viewer, DateTimeOffset now) =>
        set?.File is null ? default
        : IsWithinRights(asset!, set) ? DeliveryRules.AccessTo(asset, set, viewer, now)
        : new DeliveryAccess(OriginalRules.MayHave(asset!, viewer));

    /// <summary>
    /// Whether rights let it be seen as it is: a bound on pixels holds for all that can be looked at, and what does not
    /// say how large it is may be larger.
    /// </summary>
    /// <param name="asset">Whose rights they are.</param>
    /// <param name="set">Shown as it was sent; of an earlier kind, maybe, than the asset is now.</param>
    public static bool IsWithinRights(MediaAsset asset, RenderedSet set) =>
        MediaRules.KindOf(set.File!.ContentType) == MediaKind.Audio
        || asset.Rights?.MaxPublicPixels is not { } bound
        || (set is { Width: { } width, Height: { } height } && Math.Max(width, height) <= bound);
}
