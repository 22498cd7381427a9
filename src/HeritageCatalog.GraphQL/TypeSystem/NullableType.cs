namespace HeritageCatalog.GraphQL.TypeSystem;

/// <summary>A type that includes null: any but a non-null type.</summary>
public abstract class NullableType : GraphQLType
{
    private NonNullType? _nonNull;

    private protected NullableType()
    {
    }

    /// <inheritdoc/>
    public sealed override NonNullType AsNonNull()
    {
        return _nonNull ?? Interlocked.CompareExchange(ref _nonNull, new NonNullType(this), null) ?? _nonNull;
    }
}
