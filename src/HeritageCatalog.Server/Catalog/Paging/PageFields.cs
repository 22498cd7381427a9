using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.Server.Catalog.Paging;

/// <summary>What every connection answers beyond its page.</summary>
[ObjectType("Page")]
public static class PageFields
{
    public static Loading<int> TotalCount(RecordConnection connection, ListSummaryLoader loader) =>
        loader.CountAsync(connection.Summary);
}
