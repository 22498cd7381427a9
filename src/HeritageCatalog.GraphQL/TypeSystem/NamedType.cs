using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.TypeSystem;

/// <summary>A type that a schema defines by name.</summary>
public abstract class NamedType : NullableType, ISchemaElement
{
    private protected NamedType(string name)
    {
        Name = name;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string? Description { get; internal set; }

    /// <inheritdoc/>
    public ImmutableArray<AppliedDirective> Directives { get; internal set; } = [];

    /// <inheritdoc/>
    public SourceLocation SourceLocation { get; internal set; }

    /// <inheritdoc/>
    public SchemaCoordinate Coordinate => new SchemaCoordinate.Type(Name);

    /// <summary>Position in <see cref="Schema.Types"/>: dense, so that tables by type can be arrays.</summary>
    public int Index { get; internal set; }

    /// <summary>True for the types of the introspection system.</summary>
    public bool IsIntrospectionType => Name.StartsWith("__", StringComparison.Ordinal);

    /// <summary>True for scalars and enums.</summary>
    public bool IsLeafType => Kind is TypeKind.Scalar or TypeKind.Enum;

    /// <inheritdoc/>
    public sealed override NamedType CoreType => this;

    /// <summary>The name.</summary>
    public sealed override string ToString() => Name;
}
