using System.Text.Json;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Execution.Coercion;
using HeritageCatalog.GraphQL.Execution.Plans;
using HeritageCatalog.GraphQL.Execution.Resolution;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Tests.Oracle.Rows;

/// <summary>Reads all arguments of a field, as coerced, into one JSON object.</summary>
internal sealed class ArgumentText
{
    private readonly (string Name, ParameterReader<Optional<object?>> Reader)[] _readers;

    public ArgumentText(FieldDefinition field)
    {
        var converter = new OptionalConverter<object?>(new CastConverter<object?>());
        _readers = [.. field.Arguments.Select(argument =>
            (argument.Name, (ParameterReader<Optional<object?>>)new ArgumentReader<Optional<object?>>(
                argument, converter)))];
    }

    private ArgumentText((string Name, ParameterReader<Optional<object?>> Reader)[] readers)
    {
        _readers = readers;
    }

    public ArgumentText Bind(FieldPlan field)
    {
        return new ArgumentText([.. _readers.Select(each => (each.Name, each.Reader.Bind(field)))]);
    }

    public string Read(OperationExecution operation)
    {
        var given = new Dictionary<string, object?>();
        foreach (var (name, reader) in _readers)
        {
            if (reader.Read(operation) is { HasValue: true } argument)
            {
                given.Add(name, argument.Value);
            }
        }

        return JsonSerializer.Serialize(given);
    }
}
