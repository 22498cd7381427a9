using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Server.Areas;

/// <summary>Records inside an area.</summary>
public static class AreaFilter
{
    /// <param name="code">Six digits, or null for everywhere.</param>
    /// <param name="field">Where the record keeps its area's code.</param>
    /// <exception cref="GraphQLException">BAD_AREA: the code is not one of GB/T 2260.</exception>
    public static Filter Inside(string? code, string field = "area") => code switch
    {
        null => Filter.All,
        _ when AreaCode.IsWellFormed(code) => Filter.StartsWith(field, AreaCode.PrefixOf(code)),
        _ => throw new GraphQLException(
            $"'{code}' is not an area's code: give six digits of GB/T 2260, such as 370200.", "BAD_AREA"),
    };
}
