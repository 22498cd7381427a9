using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.TypeSystem;

/// <summary>One reason why sources do not make a schema.</summary>
/// <param name="Message">What is wrong; names the element by its coordinate.</param>
/// <param name="Coordinate">The element it is about; null for the schema itself and for errors of syntax.</param>
/// <param name="Location">File, line and column of the cause.</param>
public sealed record SchemaError(string Message, SchemaCoordinate? Coordinate, SourceLocation Location)
{
    /// <summary>Reads like a compiler's message: place first, then what is wrong.</summary>
    public override string ToString() => $"{Location}: {Message}";
}
