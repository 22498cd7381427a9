using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.Server.Accounts;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Media.Processing;

namespace HeritageCatalog.Server.Media.Queries;

[SubscriptionType]
public static class MediaSubscriptions
{
    public static async ValueTask<IAsyncEnumerable<MediaProgress>> MediaProgress(
        string id, Viewer viewer, MediaAssets assets, ProgressBoard board, CancellationToken cancellation)
    {
        var bureau = AccessRules.BureauOfCurator(viewer);
        var asset = NodeId.TryRead<MediaAsset>(id, out var mediaId)
            ? await assets.FindAsync(mediaId, cancellation)
            : null;
        return asset?.Bureau == bureau
            ? await board.WatchAsync(asset, cancellation)
            : throw new GraphQLException("There is no such medium in your bureau.", "MEDIA_NOT_FOUND");
    }
}
