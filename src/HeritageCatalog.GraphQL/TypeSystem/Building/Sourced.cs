using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.TypeSystem.Building;

/// <summary>A node with the source it comes from: a schema has several.</summary>
internal sealed record Sourced<T>(T Node, Source Source)
    where T : SyntaxNode
{
    public SourceLocation Location => LocationOf(Node);

    public SourceLocation LocationOf(SyntaxNode part) => Source.GetLocation(part.Location.Start);
}
