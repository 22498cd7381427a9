using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Comparison;

/// <summary>Collects the differences between two schemas.</summary>
internal sealed class ChangeList
{
    private readonly List<SchemaChange> _changes = [];

    public void Add(SchemaChangeKind kind, ISchemaElement element, string message) =>
        Add(kind, element.Coordinate.ToString(), message);

    public void Add(SchemaChangeKind kind, string coordinate, string message) =>
        _changes.Add(new SchemaChange(kind, coordinate, message));

    /// <summary>The worst first; otherwise in the order found.</summary>
    public IReadOnlyList<SchemaChange> ToSorted() => [.. _changes.OrderBy(static change => change.Severity)];

    /// <summary>Compares what every element has.</summary>
    public void CompareElements(ISchemaElement old, ISchemaElement current)
    {
        if (old.Description != current.Description)
        {
            Add(SchemaChangeKind.DescriptionChanged, current, $"The description of {current.Coordinate} has changed.");
        }

        if (DeprecationOf(old) != DeprecationOf(current))
        {
            var state = DeprecationOf(current) is { } reason ? $"is deprecated: {reason}" : "is no longer deprecated.";
            Add(SchemaChangeKind.DeprecationChanged, current, $"{current.Coordinate} {state}");
        }

        var (before, after) = (DirectivesOf(old), DirectivesOf(current));
        if (before != after)
        {
            var sentence = $"The directives of {current.Coordinate} have changed from {Show(before)} to {Show(after)}.";
            Add(SchemaChangeKind.AppliedDirectivesChanged, current, sentence);
        }
    }

    private static string? DeprecationOf(ISchemaElement element) =>
        element.Directives.Find("deprecated")?.GetArgument("reason") as string;

    // Those of the specification have meanings of their own, which are compared one by one.
    private static string DirectivesOf(ISchemaElement element) => string.Join(' ', element.Directives
        .Where(static directive => !directive.Definition.IsSpecified)
        .Select(static directive => Printer.Print(directive.Node)));

    private static string Show(string directives) => directives.Length == 0 ? "none" : directives;
}
