namespace HeritageCatalog.Server.Catalog.Paging;

public enum OrderDirection
{
    Asc,
    Desc,
}
