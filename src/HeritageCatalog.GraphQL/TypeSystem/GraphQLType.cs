namespace HeritageCatalog.GraphQL.TypeSystem;

/// <summary>The kinds of types, as introspection names them.</summary>
public enum TypeKind
{
    /// <summary>A leaf of the application's own or of the specification.</summary>
    Scalar,

    /// <summary>Fields.</summary>
    Object,

    /// <summary>Fields that several object types share.</summary>
    Interface,

    /// <summary>One of several object types.</summary>
    Union,

    /// <summary>A leaf out of a closed set of names.</summary>
    Enum,

    /// <summary>Fields of input.</summary>
    InputObject,

    /// <summary>Any number of items.</summary>
    List,

    /// <summary>Excludes null.</summary>
    NonNull,
}

/// <summary>A type as it is referred to: a named type, or a list or non-null type around another.</summary>
/// <remarks>There is one instance for each type, wrapped ones included: equality is reference equality.</remarks>
public abstract class GraphQLType
{
    private ListType? _list;

    private protected GraphQLType()
    {
    }

    /// <summary>Which of the eight kinds it is.</summary>
    public abstract TypeKind Kind { get; }

    /// <summary>The named type at the core, all wrapping removed.</summary>
    public abstract NamedType CoreType { get; }

    /// <summary>The same type without its outermost non-null wrapping, if it has one.</summary>
    public virtual GraphQLType NullableType => this;

    /// <summary>True for a type that excludes null.</summary>
    public bool IsNonNull => Kind == TypeKind.NonNull;

    /// <summary>IsInputType(): may be the type of an argument, input field or variable.</summary>
    public bool IsInputType => CoreType.Kind is TypeKind.Scalar or TypeKind.Enum or TypeKind.InputObject;

    /// <summary>IsOutputType(): may be the type of a field.</summary>
    public bool IsOutputType => CoreType.Kind is not TypeKind.InputObject;

    /// <summary>The list of this type.</summary>
    public ListType AsList()
    {
        return _list ?? Interlocked.CompareExchange(ref _list, new ListType(this), null) ?? _list;
    }

    /// <summary>This type without null.</summary>
    public abstract NonNullType AsNonNull();

    /// <summary>The type in the language, such as <c>[Person!]!</c>.</summary>
    public abstract override string ToString();
}

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
