using System.Collections.Immutable;

namespace HeritageCatalog.GraphQL.Language;

/// <summary>A whole document: operations and fragments, or definitions of a type system.</summary>
public sealed class DocumentNode : SyntaxNode
{
    /// <summary>The text it was parsed from; turns the locations of nodes into lines and columns.</summary>
    public required Source Source { get; init; }

    /// <summary>In the order written.</summary>
    public required ImmutableArray<DefinitionNode> Definitions { get; init; }

    /// <summary>Line and column where a node of this document starts.</summary>
    public SourceLocation LocationOf(SyntaxNode node) => Source.GetLocation(node.Location.Start);
}

/// <summary>A top-level part of a document.</summary>
public abstract class DefinitionNode : SyntaxNode
{
    /// <summary>The documentation written before the definition.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>Directives applied to the definition itself.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}

/// <summary>An operation or a fragment: what a request may hold.</summary>
public abstract class ExecutableDefinitionNode : DefinitionNode
{
    /// <summary>The fields asked for.</summary>
    public required SelectionSetNode SelectionSet { get; init; }
}
