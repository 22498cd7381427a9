using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Areas;

/// <summary>Facets by area, labelled with the areas' names.</summary>
public static class AreaFacet
{
    public static async ValueTask<IReadOnlyList<FacetCount>> AreaFacetAsync<TRecord>(
        this ListSummaryLoader loader,
        RecordFacets<TRecord> facets,
        string field,
        AreaCollection areas,
        CancellationToken cancellation)
    {
        var counts = await loader.CountByAsync(facets.Summary, field);
        var codes = counts.Where(count => !count.Value.IsNullOrMissing).ToDictionary(count => count.Value.AsString, count => count.Count);
        var found = await areas.FindByCodesAsync([.. codes.Keys], cancellation);
        var names = found.ToDictionary(area => area.Code, area => area.Name);
        return [.. codes.Select(pair => new FacetCount(pair.Key, pair.Value, names.GetValueOrDefault(pair.Key)))];
    }
}
