using HeritageCatalog.Server.Catalog;

namespace HeritageCatalog.Server.Media.Originals;

/// <summary>Who may have what was sent: it tells more than what is shown, such as where a picture was taken.</summary>
public static class OriginalRules
{
    /// <summary>Curators of the bureau that owns it, and operators.</summary>
    public static bool MayHave(MediaAsset asset, Viewer viewer) =>
        viewer.MayOperate || (viewer.MayCurate && viewer.Bureau == asset.Bureau);

    /// <summary>What can be had; null until it was scanned and looked at, and for what is locked away.</summary>
    public static MediaOriginal? FindOriginal(MediaAsset asset) =>
        asset.State == MediaState.Ready ? asset.Original : null;
}
