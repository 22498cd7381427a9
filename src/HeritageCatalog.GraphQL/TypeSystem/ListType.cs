namespace HeritageCatalog.GraphQL.TypeSystem;

/// <summary>Any number of items of one type.</summary>
public sealed class ListType : NullableType
{
    internal ListType(GraphQLType itemType)
    {
        ItemType = itemType;
    }

    /// <summary>The type of the items.</summary>
    public GraphQLType ItemType { get; }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.List;

    /// <inheritdoc/>
    public override NamedType CoreType => ItemType.CoreType;

    /// <inheritdoc/>
    public override string ToString() => $"[{ItemType}]";
}
