using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Cursors;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Filtering;

namespace HeritageCatalog.Server.Areas;

/// <summary>The administrative divisions.</summary>
public sealed class AreaCollection(MongoDatabase database)
{
    private readonly MongoCollection<Area> _areas = database.GetCollection<Area>(CatalogCollections.Areas);

    public ValueTask<IReadOnlyList<Area>> FindByCodesAsync(
        IReadOnlyCollection<string> codes, CancellationToken cancellation) =>
        _areas.FindByIdsAsync(codes, cancellationToken: cancellation);

    /// <summary>The areas inside another, itself left out, by code.</summary>
    public ValueTask<IReadOnlyList<Area>> FindAsync(string? within, AreaLevel? level, CancellationToken cancellation)
    {
        var others = within is null ? Filter.All : Filter.Ne("_id", within);
        var filter = Filter.And(AreaFilter.Inside(within, "_id"), others, Where.Equality("level", level));
        var byCode = new FindOptions { Sort = Sort.By("_id") };
        return _areas.FindAsync(filter, byCode, cancellationToken: cancellation).ToListAsync(cancellation);
    }
}
