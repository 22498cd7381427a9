using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Comparison;

/// <summary>Finds what changed from one schema to the next, and what it does to clients.</summary>
/// <example>
/// <code>
/// var changes = SchemaDiff.Compare(published, current);
/// var mayPublish = changes.All(change => change.Severity != ChangeSeverity.Breaking);
/// </code>
/// </example>
public static class SchemaDiff
{
    /// <summary>Compares element by element; the order of elements does not matter.</summary>
    /// <param name="old">The schema that clients know.</param>
    /// <param name="current">The schema that is to take its place.</param>
    /// <returns>All changes, breaking ones first, then dangerous ones; none for schemas that are the same.</returns>
    public static IReadOnlyList<SchemaChange> Compare(Schema old, Schema current)
    {
        var changes = new ChangeList();
        CompareRoots(old, current, changes);
        CompareTypes(old, current, changes);
        CompareDirectives(old, current, changes);
        return changes.ToSorted();
    }

    private static void CompareRoots(Schema old, Schema current, ChangeList changes)
    {
        foreach (var operation in Enum.GetValues<OperationKind>())
        {
            var (before, after) = (old.FindRootType(operation)?.Name, current.FindRootType(operation)?.Name);
            if (before == after)
            {
                continue;
            }

            var what = operation.ToString().ToLowerInvariant();
            var kind = before is null ? SchemaChangeKind.RootTypeAdded : SchemaChangeKind.RootTypeChanged;
            var sentence = $"The {what} type is {after ?? "none"} now; it was {before ?? "none"}.";
            changes.Add(kind, after ?? before!, sentence);
        }
    }

    private static void CompareTypes(Schema old, Schema current, ChangeList changes)
    {
        var pairing = Pairing.Of(old.Types, current.Types);
        foreach (var removed in pairing.Removed)
        {
            changes.Add(SchemaChangeKind.TypeRemoved, removed, $"{removed.Name} was removed.");
        }

        foreach (var added in pairing.Added)
        {
            changes.Add(SchemaChangeKind.TypeAdded, added, $"{added.Name} was added.");
        }

        var comparison = new TypeComparison(changes);
        foreach (var (before, after) in pairing.Kept)
        {
            comparison.Compare(before, after);
        }
    }

    private static void CompareDirectives(Schema old, Schema current, ChangeList changes)
    {
        var pairing = Pairing.Of(old.Directives, current.Directives);
        foreach (var removed in pairing.Removed)
        {
            changes.Add(SchemaChangeKind.DirectiveRemoved, removed, $"{removed.Coordinate} was removed.");
        }

        foreach (var added in pairing.Added)
        {
            changes.Add(SchemaChangeKind.DirectiveAdded, added, $"{added.Coordinate} was added.");
        }

        var inputs = new InputComparison(changes);
        foreach (var (before, after) in pairing.Kept)
        {
            inputs.Compare(before.Arguments, after.Arguments, InputChangeKinds.ForDirectives);
            CompareUse(before, after, changes);
            changes.CompareElements(before, after);
        }
    }

    private static void CompareUse(DirectiveDefinition old, DirectiveDefinition current, ChangeList changes)
    {
        if (old.IsRepeatable != current.IsRepeatable)
        {
            var kind = current.IsRepeatable
                ? SchemaChangeKind.DirectiveRepeatableAdded
                : SchemaChangeKind.DirectiveRepeatableRemoved;
            var times = current.IsRepeatable ? "more than once" : "only once";
            changes.Add(kind, current, $"{current.Coordinate} may be applied {times} in a place now.");
        }

        foreach (var location in old.Locations.Except(current.Locations))
        {
            var sentence = $"{current.Coordinate} may not be applied to {DirectiveLocationNames.NameOf(location)} now.";
            changes.Add(SchemaChangeKind.DirectiveLocationRemoved, current, sentence);
        }

        foreach (var location in current.Locations.Except(old.Locations))
        {
            var sentence = $"{current.Coordinate} may be applied to {DirectiveLocationNames.NameOf(location)} now.";
            changes.Add(SchemaChangeKind.DirectiveLocationAdded, current, sentence);
        }
    }
}
