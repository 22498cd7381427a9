namespace HeritageCatalog.GraphQL.TypeSystem;

/// <summary>A type that excludes null.</summary>
public sealed class NonNullType : GraphQLType
{
    internal NonNullType(NullableType innerType)
    {
        InnerType = innerType;
    }

    /// <summary>The same type with null.</summary>
    public NullableType InnerType { get; }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.NonNull;

    /// <inheritdoc/>
    public override NamedType CoreType => InnerType.CoreType;

    /// <inheritdoc/>
    public override GraphQLType NullableType => InnerType;

    /// <inheritdoc/>
    public override NonNullType AsNonNull() => this;

    /// <inheritdoc/>
    public override string ToString() => $"{InnerType}!";
}
