using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.Server.Catalog.Paging;

/// <summary>What every connection over a collection answers beyond its page.</summary>
public static class RecordConnectionFields<T>
{
    public static Loading<int> TotalCount(RecordConnection<T> connection, ListSummaryLoader loader) =>
        loader.CountAsync(connection.Summary);

    public static RecordFacets<T> Facets(RecordConnection<T> connection) => new(connection.Summary);
}
