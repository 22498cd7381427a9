using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Comparison;

/// <summary>Elements of two schemas that belong together by their names.</summary>
/// <param name="Removed">Only in the old schema.</param>
/// <param name="Added">Only in the new schema.</param>
/// <param name="Kept">In both.</param>
internal sealed record Pairing<T>(
    IReadOnlyList<T> Removed, IReadOnlyList<T> Added, IReadOnlyList<(T Old, T Current)> Kept)
    where T : ISchemaElement;

/// <summary>Makes pairings.</summary>
internal static class Pairing
{
    public static Pairing<T> Of<T>(IReadOnlyList<T> old, IReadOnlyList<T> current)
        where T : ISchemaElement
    {
        var oldByName = old.ToDictionary(static element => element.Name, StringComparer.Ordinal);
        var currentByName = current.ToDictionary(static element => element.Name, StringComparer.Ordinal);
        return new Pairing<T>(
            [.. old.Where(element => !currentByName.ContainsKey(element.Name))],
            [.. current.Where(element => !oldByName.ContainsKey(element.Name))],
            [.. old.Where(element => currentByName.ContainsKey(element.Name))
                .Select(element => (element, currentByName[element.Name]))]);
    }
}
