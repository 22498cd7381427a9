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
}
