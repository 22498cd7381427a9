using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog.Filtering;

namespace HeritageCatalog.Server.Areas;

/// <summary>Records inside an area of GB/T 2260.</summary>
public static class AreaFilter
{
    public static Filter Inside(string? code, string field = "area") => Where.InArea(field, code, AreaCode.PrefixOf);
}
