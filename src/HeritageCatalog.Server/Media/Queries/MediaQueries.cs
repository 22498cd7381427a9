using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Http.Caching;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Accounts;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Media.Processing;

namespace HeritageCatalog.Server.Media.Queries;

[QueryType]
public static class MediaQueries
{
    public static Loading<MediaAsset?> Media(string id, MediaByIdLoader loader, TimeProvider time, CacheHints hints) =>
        NodeId.TryRead<MediaAsset>(id, out var mediaId)
            ? loader.LoadAsync(mediaId).Select(found => FindPublic(found, time, hints))
            : default;

    public static Studio Studio(Viewer viewer) => new(AccessRules.BureauOfCurator(viewer));

    public static ValueTask<QueueReport> MediaQueue(Viewer viewer, MediaQueue queue, CancellationToken cancellation)
    {
        AccessRules.RequireOperator(viewer);
        return queue.ReportAsync(cancellation);
    }

    private static MediaAsset? FindPublic(MediaAsset? asset, TimeProvider time, CacheHints hints)
    {
        if (asset?.IsPublic(time.GetUtcNow()) != true)
        {
            return null;
        }

        hints.KeepUntil(asset.PublicUntil!.Value);
        return asset;
    }
}
