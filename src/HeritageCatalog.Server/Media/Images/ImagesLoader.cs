using HeritageCatalog.GraphQL.Http.Caching;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Media.Images;

/// <summary>
/// The pictures that the public sees of records, in their order: all that one level of a query wants in one round trip.
/// </summary>
public sealed class ImagesLoader(MediaAssets assets, TimeProvider time, CacheHints hints)
    : GroupedDataLoader<NodeId, Image>
{
    /// <summary>All pictures of a record.</summary>
    public Loading<IReadOnlyList<Image>> AllOf<T>(Id<T> record) => LoadAsync(new NodeId(typeof(T).Name, record.Value));

    /// <summary>The first picture of a record.</summary>
    public Loading<Image?> FirstOf<T>(Id<T> record) => AllOf(record).Select(static all => all.FirstOrDefault());

    protected override async ValueTask<ILookup<NodeId, Image>> LoadGroupedBatchAsync(
        IReadOnlyList<NodeId> keys, CancellationToken cancellation)
    {
        var found = await assets.FindBySubjectsAsync(keys.Select(key => key.Value), cancellation);
        var now = time.GetUtcNow();
        var pictures =
            from asset in found
            where asset.IsPublic(now)
            let image = Image.Of(asset)
            where image is not null
            from subject in asset.Subjects
            orderby subject.Place, asset.UploadedAt
            select (Subject: subject.ToNodeId(), Image: image);
        var shown = pictures.ToList();
        foreach (var (_, image) in shown)
        {
            hints.KeepUntil(image.Asset.PublicUntil!.Value);
        }

        return shown.ToLookup(pair => pair.Subject, pair => pair.Image);
    }
}
