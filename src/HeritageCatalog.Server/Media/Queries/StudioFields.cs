using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Media.Queries;

[ObjectType("Studio")]
public static class StudioFields
{
    private static readonly ListOrder<MediaAsset> NewestFirst =
        new(OrderDirection.Desc, new SortKey<MediaAsset>("uploadedAt", static asset => asset.UploadedAt));

    public static Loading<MediaAsset?> Media(Studio studio, string id, MediaByIdLoader loader) =>
        NodeId.TryRead<MediaAsset>(id, out var mediaId)
            ? loader.LoadAsync(mediaId).Select(found => found?.Bureau == studio.Bureau ? found : null)
            : default;

    public static ValueTask<RecordConnection<MediaAsset>> MediaAssets(
        Studio studio,
        MediaAssetWhere? where,
        int? first,
        string? after,
        int? last,
        string? before,
        RecordCollection<MediaAsset> assets,
        CancellationToken cancellation) =>
        assets.PageAsync(
            Filter.And(Filter.Eq("bureau", studio.Bureau), Where.Of(where)),
            NewestFirst,
            PageRequest.From(first, after, last, before),
            cancellation);
}
