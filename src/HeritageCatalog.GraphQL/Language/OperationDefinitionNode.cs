using System.Collections.Immutable;

namespace HeritageCatalog.GraphQL.Language;

/// <summary>What an operation does.</summary>
public enum OperationKind
{
    /// <summary>Reads.</summary>
    Query,

    /// <summary>Writes, then reads.</summary>
    Mutation,

    /// <summary>Answers a stream of events, each with a selection of its own.</summary>
    Subscription,
}

/// <summary>A query, mutation or subscription.</summary>
public sealed class OperationDefinitionNode : ExecutableDefinitionNode
{
    /// <summary>Read, write or stream.</summary>
    public required OperationKind Operation { get; init; }

    /// <summary>Null for an anonymous operation.</summary>
    public NameNode? Name { get; init; }

    /// <summary>Variables in the order declared.</summary>
    public ImmutableArray<VariableDefinitionNode> VariableDefinitions { get; init; } = [];
}

/// <summary>Declares a variable of an operation.</summary>
public sealed class VariableDefinitionNode : SyntaxNode
{
    /// <summary>The documentation written before the variable.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The variable with its dollar sign.</summary>
    public required VariableNode Variable { get; init; }

    /// <summary>The declared type.</summary>
    public required TypeNode Type { get; init; }

    /// <summary>Used when the request does not give the variable; null where none is written.</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>Directives applied to the variable.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}

/// <summary>A named selection that operations and other fragments can spread.</summary>
public sealed class FragmentDefinitionNode : ExecutableDefinitionNode
{
    /// <summary>Unique among the fragments of the document.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The type the fragment applies to.</summary>
    public required NamedTypeNode TypeCondition { get; init; }
}
