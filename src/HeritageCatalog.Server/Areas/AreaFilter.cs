using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Server.Areas;

/// <summary>Records inside an area of GB/T 2260.</summary>
public static class AreaFilter
{
    /// <param name="code">Six digits, or null for everywhere.</param>
    /// <param name="field">Where the record keeps its area's code.</param>
    public static Filter Inside(string? code, string field = "area") =>
        code is null ? Filter.All : Filter.StartsWith(field, AreaCode.PrefixOf(code));
}
