using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Areas;

/// <summary>
/// Facets by area, labelled with the areas' names. A city counts what lies in its districts, as a filter by its code
/// does.
/// </summary>
public static class AreaFacet
{
    public static async ValueTask<IReadOnlyList<FacetCount>> AreaFacetAsync(
        this ListSummaryLoader loader, ListSummary list, AreaByCodeLoader areas)
    {
        var counts = await loader.CountByAsync(list, "area");
        var codes = counts.Select(count => count.Value.AsString).ToList();
        var found = await areas.LoadManyAsync(codes);
        return
        [
            .. codes.Zip(found, (code, area) => new FacetCount(code, CountInside(code, counts), area?.Name))
                .OrderByDescending(facet => facet.Count),
        ];
    }

    private static int CountInside(string code, IReadOnlyList<ValueCount> counts)
    {
        var prefix = AreaCode.PrefixOf(code);
        return counts.Where(count => count.Value.AsString.StartsWith(prefix, StringComparison.Ordinal))
            .Sum(count => count.Count);
    }
}
