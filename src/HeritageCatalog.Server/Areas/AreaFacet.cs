using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Areas;

/// <summary>Facets by area, labelled with the areas' names.</summary>
public static class AreaFacet
{
    public static async ValueTask<IReadOnlyList<FacetCount>> AreaFacetAsync(
        this ListSummaryLoader loader, ListSummary list, AreaByCodeLoader areas)
    {
        var counts = await loader.CountByAsync(list, "area");
        var found = await areas.LoadManyAsync([.. counts.Select(count => count.Value.AsString)]);
        return [.. counts.Zip(found, (count, area) => new FacetCount(count.Value.AsString, count.Count, area?.Name))];
    }
}
