namespace HeritageCatalog.GraphQL.Language;

/// <summary>A piece of a parsed document. Nodes do not change; a node is equal to no other node.</summary>
public abstract class SyntaxNode
{
    /// <summary>The bytes this node was read from; empty for a node made by code.</summary>
    public Location Location { get; init; }

    /// <summary>The node in the language, as <see cref="Printer"/> writes it.</summary>
    public sealed override string ToString() => Printer.Print(this);
}

/// <summary>A name where its own place in the source matters for messages.</summary>
public sealed class NameNode : SyntaxNode
{
    /// <summary>The characters of the name.</summary>
    public required string Value { get; init; }
}
