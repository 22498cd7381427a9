namespace HeritageCatalog.Server.Catalog.Paging;

/// <summary>Sort keys that every kind of record has.</summary>
public static class ListOrders
{
    public static SortKey<T> ByName<T>()
        where T : CatalogRecord<T> => new("keys.sort", static record => record.Keys.Sort);

    public static SortKey<T> ByCode<T>()
        where T : CatalogRecord<T> => new("code", static record => record.Code);

    /// <summary>The order by some keys, ascending unless a direction is given.</summary>
    public static ListOrder<T> Of<T>(OrderDirection? direction, params IReadOnlyList<SortKey<T>> keys)
        where T : CatalogRecord<T> => new(direction is OrderDirection.Desc, static record => record.Id.Value, keys);
}
