namespace HeritageCatalog.GraphQL.TypeSystem;

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
