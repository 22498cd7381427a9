using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Media;

/// <summary>Assets by id, whatever their state: whoever asks decides who may see them.</summary>
public sealed class MediaByIdLoader(RecordCollection<MediaAsset> assets) : BatchDataLoader<Id<MediaAsset>, MediaAsset>
{
    protected override async ValueTask<IReadOnlyDictionary<Id<MediaAsset>, MediaAsset>> LoadBatchAsync(
        IReadOnlyList<Id<MediaAsset>> keys, CancellationToken cancellation)
    {
        var found = await assets.FindByIdsAsync(keys, cancellation);
        return found.ToDictionary(asset => asset.Id);
    }
}
