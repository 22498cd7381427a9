namespace HeritageCatalog.Server.Catalog.Paging;

/// <summary>Sort keys that every kind of record has.</summary>
public static class SortKeys
{
    public static SortKey<T> ByName<T>()
        where T : CatalogRecord<T> => new("keys.sort", static record => record.Keys.Sort);

    public static SortKey<T> ByCode<T>()
        where T : CatalogRecord<T> => new("code", static record => record.Code);
}
