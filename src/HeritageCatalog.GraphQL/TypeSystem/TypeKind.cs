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
