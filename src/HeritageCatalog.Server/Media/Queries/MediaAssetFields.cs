using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Http.Caching;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Media.Delivery.Sizes;
using HeritageCatalog.Server.Media.Images;
using HeritageCatalog.Server.Media.Originals;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Media.Queries;

[ObjectType("MediaAsset")]
public static class MediaAssetFields
{
    public static NodeId Id(MediaAsset asset) => NodeId.Of(asset.Id);

    public static Image? Image(MediaAsset asset) => Images.Image.Of(asset);

    public static string? Alt(MediaAsset asset, Locale? locale, bool fallback, Language language) =>
        language.Of(asset.Alt, locale, fallback);

    public static string? Caption(MediaAsset asset, Locale? locale, bool fallback, Language language) =>
        language.Of(asset.Caption, locale, fallback);

    public static RightsStatement? Rights(MediaAsset asset) => asset.Rights?.ToStatement();

    public static LicenceTerms? Licence(MediaAsset asset) =>
        asset.Rights is { } rights ? new LicenceTerms(rights.Licence) : null;

    public static double? Duration(MediaAsset asset) => asset.Rendered?.Seconds;

    public static int? Pages(MediaAsset asset) => asset.Rendered?.Pages;

    public static MediaFile? File(MediaAsset asset, MediaAddresses addresses) => MediaFile.Of(asset, addresses);

    public static MediaOriginalLink? Original(
        MediaAsset asset,
        Viewer viewer,
        MediaAddresses addresses,
        SizeSigner signer,
        TimeProvider time,
        CacheHints hints)
    {
        if (MediaOriginalLink.Of(asset, viewer, addresses, signer, time.GetUtcNow()) is not { } link)
        {
            return null;
        }

        hints.KeepUntil(link.ExpiresAt);
        return link;
    }

    public static int Version(MediaAsset asset) => asset.Revision;

    public static MediaStudioView? Studio(MediaAsset asset, Viewer viewer) =>
        viewer.MayOperate || (viewer.MayCurate && viewer.Bureau == asset.Bureau) ? new MediaStudioView(asset) : null;
}
