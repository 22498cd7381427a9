using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.TypeSystem;

/// <summary>Anything in a schema that has a name, a coordinate and a place in a source.</summary>
public interface ISchemaElement
{
    /// <summary>The name as declared; for a directive without the at sign.</summary>
    string Name { get; }

    /// <summary>The documentation in Markdown; null where none is written.</summary>
    string? Description { get; }

    /// <summary>The directives applied in the schema sources, in the order written, extensions last.</summary>
    ImmutableArray<AppliedDirective> Directives { get; }

    /// <summary>Where the element is declared.</summary>
    SourceLocation SourceLocation { get; }

    /// <summary>The name that is unique in the schema, such as <c>Person.name(locale:)</c>.</summary>
    SchemaCoordinate Coordinate { get; }
}

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
