namespace HeritageCatalog.GraphQL.Language;

/// <summary>A reference to a type, possibly wrapped.</summary>
public abstract class TypeNode : SyntaxNode;

/// <summary>A type by its name.</summary>
public sealed class NamedTypeNode : TypeNode
{
    /// <summary>The name of the type.</summary>
    public required NameNode Name { get; init; }
}

/// <summary>A list: <c>[Person]</c>.</summary>
public sealed class ListTypeNode : TypeNode
{
    /// <summary>The type of the items.</summary>
    public required TypeNode Type { get; init; }
}

/// <summary>A type that excludes null: <c>Person!</c>.</summary>
public sealed class NonNullTypeNode : TypeNode
{
    /// <summary>The nullable type inside: never a non-null type.</summary>
    public required TypeNode Type { get; init; }
}
