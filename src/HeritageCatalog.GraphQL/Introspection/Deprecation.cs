using System.Collections.Immutable;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Introspection;

/// <summary>What <c>includeDeprecated</c> does in the five lists that take it.</summary>
internal static class Deprecation
{
    public static IReadOnlyList<T> Filter<T>(ImmutableArray<T> members, bool includeDeprecated)
        where T : SchemaMember
    {
        var isWhole = includeDeprecated || !members.Any(static member => member.IsDeprecated);
        return isWhole ? members : [.. members.Where(static member => !member.IsDeprecated)];
    }
}
