using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Execution.Plans;

/// <summary>The selections of one response name, gathered from a selection site.</summary>
internal sealed class CollectedField(string responseName, FieldDefinition definition)
{
    private readonly List<GuardedSelection> _selections = [];
    private SelectionSite? _selection;

    public string ResponseName { get; } = responseName;

    public FieldDefinition Definition { get; } = definition;

    /// <summary>The selections that were gathered, and when each counts.</summary>
    public List<(FieldNode Node, Guard Guard)> Nodes { get; } = [];

    /// <summary>One guard for each place at which the field can stand.</summary>
    public List<Guard> Places { get; } = [];

    /// <summary>What is selected on the value, once all selections are gathered; null for a leaf.</summary>
    public SelectionSite? Selection => Definition.Type.CoreType is CompositeType type
        ? _selection ??= new SelectionSite(type, [.. _selections])
        : null;

    /// <summary>Adds a selection; true when the field can stand at its place.</summary>
    public bool Add(FieldNode node, Guard guard)
    {
        // A fragment that is spread under several conditions brings the same nodes again and again.
        if (!Nodes.Exists(known => known.Node == node && known.Guard.IsImpliedBy(guard)))
        {
            Nodes.Add((node, guard));
            if (node.SelectionSet is not null)
            {
                _selections.Add(new GuardedSelection(node.SelectionSet, guard));
            }
        }

        if (Places.Exists(place => place.IsImpliedBy(guard)))
        {
            return false;
        }

        Places.Add(guard);
        return true;
    }
}
