using System.Collections.Immutable;
using System.Text;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Execution.Plans;

/// <summary>A field of a plan: all selections of one response name on one object type, merged.</summary>
internal sealed class FieldPlan
{
    public FieldPlan(OperationPlan operation, ObjectType parentType, CollectedField collected, int number)
    {
        Operation = operation;
        ParentType = parentType;
        Definition = collected.Definition;
        ResponseName = collected.ResponseName;
        Nodes = [.. collected.Nodes];
        Selection = collected.Selection;
        Number = number;
        FollowingName = Encoding.ASCII.GetBytes($",\"{ResponseName}\":");
        FirstName = Encoding.ASCII.GetBytes($"{{\"{ResponseName}\":");
    }

    public OperationPlan Operation { get; }

    public ObjectType ParentType { get; }

    public FieldDefinition Definition { get; }

    public string ResponseName { get; }

    /// <summary>The fields of the document that were merged.</summary>
    public ImmutableArray<FieldNode> Nodes { get; }

    /// <summary>What is selected on the value; null for a leaf.</summary>
    public SelectionSite? Selection { get; }

    /// <summary>Unique in the operation, and rising in the order of the fields of an object.</summary>
    public int Number { get; }

    /// <summary>The name with a comma before it.</summary>
    public byte[] FollowingName { get; }

    /// <summary>The name with the opening brace of the object before it.</summary>
    public byte[] FirstName { get; }

    public string Coordinate => $"{ParentType.Name}.{Definition.Name}";

    /// <summary>The argument as written; null where it is left out. Merged fields have the same arguments.</summary>
    public ArgumentNode? FindArgument(string name)
    {
        foreach (var argument in Nodes[0].Arguments)
        {
            if (argument.Name.Value == name)
            {
                return argument;
            }
        }

        return null;
    }
}
