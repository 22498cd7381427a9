using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Media.Images;

namespace HeritageCatalog.Server.Media.Delivery;

/// <summary>Whether something is sent, and how long others may keep it.</summary>
/// <param name="IsGranted">Whether it is sent.</param>
/// <param name="PublicFor">How long anybody may keep it; null when it is sent to this caller only.</param>
internal readonly record struct DeliveryAccess(bool IsGranted, TimeSpan? PublicFor = null);

/// <summary>Who may see what was made of an asset.</summary>
internal static class DeliveryRules
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    /// <param name="asset">Found by the key; null when there is none.</param>
    /// <param name="set">The rendered set of that key.</param>
    /// <param name="file">A rendition by its preset and ending.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="now">The time.</param>
    public static DeliveryAccess AccessTo(
        MediaAsset? asset, RenderedSet? set, string file, Viewer viewer, DateTimeOffset now)
    {
        if (set?.Renditions.FirstOrDefault(one => MediaAddresses.IsFileOf(one, file)) is not { } rendition)
        {
            return default;
        }

        return IsWithinRights(asset!, set, rendition)
            ? AccessTo(asset, set, viewer, now)
            : new DeliveryAccess(IsCuratorOf(asset!, viewer));
    }

    /// <param name="asset">Null when there is none.</param>
    /// <param name="set">Null when there is none.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="now">The time.</param>
    public static DeliveryAccess AccessTo(MediaAsset? asset, RenderedSet? set, Viewer viewer, DateTimeOffset now) =>
        asset is null || set is null ? default
        : asset.IsPublic(now) ? new DeliveryAccess(true, PublicFor(asset, now))
        : new DeliveryAccess(IsCuratorOf(asset, viewer));

    /// <summary>The set that has a key, be it an earlier one; null when none has.</summary>
    public static RenderedSet? FindSet(MediaAsset asset, string key) =>
        asset.Rendered?.Key == key ? asset.Rendered : asset.Earlier.FirstOrDefault(set => set.Key == key);

    /// <summary>A year, or until the rights end.</summary>
    private static TimeSpan PublicFor(MediaAsset asset, DateTimeOffset now) =>
        asset.PublicUntil - now is { } left && left < Year ? left : Year;

    private static bool IsCuratorOf(MediaAsset asset, Viewer viewer) =>
        viewer.MayCurate && viewer.Bureau == asset.Bureau;

    // The smallest may always be seen: an address of it has been given out.
    private static bool IsWithinRights(MediaAsset asset, RenderedSet set, Rendition rendition) =>
        asset.Rights?.MaxPublicPixels is not { } bound
        || Math.Max(rendition.Width, rendition.Height) <= bound
        || set.Renditions.All(other => other.Width >= rendition.Width);
}
