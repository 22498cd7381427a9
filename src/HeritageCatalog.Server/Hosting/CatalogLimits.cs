using HeritageCatalog.GraphQL.Cost;

namespace HeritageCatalog.Server.Hosting;

/// <summary>What one request may ask of the catalogue.</summary>
public static class CatalogLimits
{
    /// <summary>
    /// Sixteen levels are enough for a lineage of five generations asked for by nesting, two levels for each
    /// (<c>inheritor { masters { master { masters { master …</c>), and what one wants to know of the oldest.
    /// </summary>
    public static OperationLimits Operations { get; } = new()
    {
        MaxDepth = 16,
        MaxAliases = 60,
        MaxRootFields = 20,
        MaxFields = 1_000,
    };

    /// <summary>
    /// A whole show of 500 entries with works and artists costs some 2,000, a page of a hundred records with all that
    /// belongs to them some 5,000; a hundred of a hundred is too much for callers nobody knows.
    /// </summary>
    public static CostOptions Costs { get; } = new()
    {
        BudgetOf = user => user?.Identity?.IsAuthenticated == true ? new(50_000, 50_000) : new(10_000, 10_000),
    };
}
