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
    /// <param name="key">Of one of its rendered sets.</param>
    /// <param name="file">A rendition by its preset and ending.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="now">The time.</param>
    public static DeliveryAccess AccessTo(
        MediaAsset? asset, string key, string file, Viewer viewer, DateTimeOffset now)
    {
        if (asset is null || FindRendition(asset, key, file) is not { } rendition)
        {
            return default;
        }

        if (asset.IsPublic(now) && IsWithinRights(asset, key, rendition))
        {
            return new DeliveryAccess(true, PublicFor(asset, now));
        }

        return new DeliveryAccess(viewer.MayCurate && viewer.Bureau == asset.Bureau);
    }

    /// <summary>A year, or until the rights end.</summary>
    public static TimeSpan PublicFor(MediaAsset asset, DateTimeOffset now) =>
        asset.PublicUntil - now is { } left && left < Year ? left : Year;

    private static RenderedSet? FindSet(MediaAsset asset, string key) =>
        asset.Rendered?.Key == key ? asset.Rendered : asset.Earlier.FirstOrDefault(set => set.Key == key);

    private static Rendition? FindRendition(MediaAsset asset, string key, string file) =>
        FindSet(asset, key)?.Renditions.FirstOrDefault(one => MediaAddresses.FileOf(one) == file);

    // The smallest may always be seen: an address of it has been given out.
    private static bool IsWithinRights(MediaAsset asset, string key, Rendition rendition) =>
        asset.Rights?.MaxPublicPixels is not { } bound
        || Math.Max(rendition.Width, rendition.Height) <= bound
        || FindSet(asset, key)!.Renditions.All(other => other.Width >= rendition.Width);
}
