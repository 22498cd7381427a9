using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.TypeSystem;

/// <summary>An element that is a part of another one: it can be deprecated by itself.</summary>
public abstract class SchemaMember : ISchemaElement
{
    private protected SchemaMember(string name)
    {
        Name = name;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string? Description { get; internal init; }

    /// <inheritdoc/>
    public ImmutableArray<AppliedDirective> Directives { get; internal set; } = [];

    /// <inheritdoc/>
    public SourceLocation SourceLocation { get; internal init; }

    /// <inheritdoc/>
    public abstract SchemaCoordinate Coordinate { get; }

    /// <summary>True where <c>@deprecated</c> is applied.</summary>
    public bool IsDeprecated => DeprecationReason is not null;

    /// <summary>The reason given with <c>@deprecated</c>; null where the element is not deprecated.</summary>
    public string? DeprecationReason => Directives.Find("deprecated")?.GetArgument("reason") as string;

    /// <summary>The coordinate.</summary>
    public sealed override string ToString() => Coordinate.ToString();
}
