using System.Collections.Immutable;

namespace HeritageCatalog.GraphQL.Language;

/// <summary>A definition or extension of a schema, type or directive: what a schema document may hold.</summary>
public abstract class TypeSystemDefinitionNode : DefinitionNode
{
    /// <summary>True where <c>extend</c> is written: the node adds to a definition made elsewhere.</summary>
    public bool IsExtension { get; init; }
}

/// <summary>Names the root types: <c>schema { query: Query }</c>.</summary>
public sealed class SchemaDefinitionNode : TypeSystemDefinitionNode
{
    /// <summary>In the order written.</summary>
    public ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get; init; } = [];
}

/// <summary>One root type: <c>query: Query</c>.</summary>
public sealed class OperationTypeDefinitionNode : SyntaxNode
{
    /// <summary>The kind of operation.</summary>
    public required OperationKind Operation { get; init; }

    /// <summary>The object type it starts at.</summary>
    public required NamedTypeNode Type { get; init; }
}

/// <summary>Declares a directive, its arguments and where it may be applied.</summary>
public sealed class DirectiveDefinitionNode : TypeSystemDefinitionNode
{
    /// <summary>The name without the at sign.</summary>
    public required NameNode Name { get; init; }

    /// <summary>In the order declared.</summary>
    public ImmutableArray<InputValueDefinitionNode> Arguments { get; init; } = [];

    /// <summary>True where the directive may be applied more than once in a place.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Names of the places, as written; the parser has checked that they exist.</summary>
    public required ImmutableArray<NameNode> Locations { get; init; }
}
