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
