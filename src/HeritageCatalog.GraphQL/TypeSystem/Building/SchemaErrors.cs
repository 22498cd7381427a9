using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.TypeSystem.Building;

/// <summary>Collects what is wrong while a schema is built.</summary>
internal sealed class SchemaErrors
{
    private readonly List<SchemaError> _errors = [];

    public bool IsEmpty => _errors.Count == 0;

    public void Report(string message, SchemaCoordinate? coordinate, SourceLocation location)
    {
        _errors.Add(new SchemaError(message, coordinate, location));
    }

    public void Report(string message, ISchemaElement element)
    {
        Report(message, element.Coordinate, element.SourceLocation);
    }

    public void ThrowIfAny()
    {
        if (!IsEmpty)
        {
            throw new SchemaException([.. _errors]);
        }
    }
}
