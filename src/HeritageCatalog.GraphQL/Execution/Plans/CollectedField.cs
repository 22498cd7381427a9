using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Execution.Plans;

/// <summary>The selections of one response name, gathered from a selection site.</summary>
internal sealed class CollectedField(string responseName, FieldDefinition definition)
{
    private readonly List<GuardedSelection> _selections = [];

    public string ResponseName { get; } = responseName;

    public FieldDefinition Definition { get; } = definition;

    public List<FieldNode> Nodes { get; } = [];

    /// <summary>One guard for each place at which the field can stand.</summary>
    public List<Guard> Places { get; } = [];

    public SelectionSite? Selection => Definition.Type.CoreType is CompositeType type
        ? new SelectionSite(type, [.. _selections])
        : null;

    /// <summary>Adds a selection; true when the field can stand at its place.</summary>
    public bool Add(FieldNode node, Guard guard)
    {
        Nodes.Add(node);
        if (node.SelectionSet is not null)
        {
            _selections.Add(new GuardedSelection(node.SelectionSet, guard));
        }

        if (Places.Exists(place => place.IsImpliedBy(guard)))
        {
            return false;
        }

        Places.Add(guard);
        return true;
    }
}
