using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Execution.Output;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Execution.Plans;

/// <summary>A field of a plan: all selections of one response name on one object type, merged.</summary>
internal sealed class FieldPlan
{
    // The fields of the document that were merged.
    private readonly ImmutableArray<(FieldNode Node, Guard Guard)> _nodes;

    public FieldPlan(OperationPlan operation, ObjectType parentType, CollectedField collected)
        : this(
            operation,
            parentType,
            collected.Definition,
            collected.ResponseName,
            collected.Nodes,
            collected.Selection)
    {
    }

    public FieldPlan(
        OperationPlan operation,
        ObjectType parentType,
        FieldDefinition definition,
        string responseName,
        IEnumerable<(FieldNode Node, Guard Guard)> nodes,
        SelectionSite? selection)
    {
        Operation = operation;
        ParentType = parentType;
        Definition = definition;
        ResponseName = responseName;
        _nodes = [.. nodes];
        Selection = selection;
        FollowingName = new FixedText($",\"{ResponseName}\":");
        FirstName = new FixedText($"{{\"{ResponseName}\":");
    }

    public OperationPlan Operation { get; }

    public ObjectType ParentType { get; }

    public FieldDefinition Definition { get; }

    public string ResponseName { get; }

    /// <summary>What is selected on the value; null for a leaf.</summary>
    public SelectionSite? Selection { get; }

    /// <summary>How the items of the list are streamed; null where they come with it.</summary>
    public StreamUsage? Stream { get; init; }

    /// <summary>The name with a comma before it.</summary>
    public FixedText FollowingName { get; }

    /// <summary>The name with the opening brace of the object before it.</summary>
    public FixedText FirstName { get; }

    /// <summary>The first field of the document that was merged into this one.</summary>
    public FieldNode FirstNode => _nodes[0].Node;

    public string Coordinate => $"{ParentType.Name}.{Definition.Name}";

    /// <summary>The schema coordinates of the field and of the arguments it is given.</summary>
    public IEnumerable<(string Coordinate, bool IsDeprecated)> Coordinates =>
        FirstNode.Arguments
            .Select(argument => Definition.FindArgument(argument.Name.Value)!)
            .Select(argument => ($"{Coordinate}({argument.Name}:)", argument.IsDeprecated))
            .Prepend((Coordinate, Definition.IsDeprecated));

    /// <summary>The fields of the document that ask for this one when these conditions hold.</summary>
    public IEnumerable<FieldNode> NodesFor(ulong[] conditions)
    {
        // A fragment that is spread under two conditions is gathered twice; at run time it counts once.
        return _nodes.Where(each => each.Guard.Holds(conditions)).Select(each => each.Node).Distinct();
    }

    /// <summary>The argument as written; null where it is left out. Merged fields have the same arguments.</summary>
    public ArgumentNode? FindArgument(string name)
    {
        foreach (var argument in _nodes[0].Node.Arguments)
        {
            if (argument.Name.Value == name)
            {
                return argument;
            }
        }

        return null;
    }
}
