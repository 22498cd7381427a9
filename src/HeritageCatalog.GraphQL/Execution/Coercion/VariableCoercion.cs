using System.Text.Json;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Execution.Coercion;

/// <summary>CoerceVariableValues(): from the JSON of a request to the values of an operation's variables.</summary>
internal sealed class VariableCoercion
{
    private readonly OperationVariable[] _variables;

    private readonly record struct OperationVariable(
        string Name, GraphQLType Type, bool HasDefault, object? Default, SourceLocation Location);

    public VariableCoercion(Schema schema, DocumentNode document, OperationDefinitionNode operation)
    {
        _variables = [.. operation.VariableDefinitions.Select(definition => Read(schema, document, definition))];
    }

    public int Count => _variables.Length;

    /// <summary>Finds the position of a variable by its name; -1 when the operation does not declare it.</summary>
    public int IndexOf(string name) => Array.FindIndex(_variables, variable => variable.Name == name);

    /// <exception cref="JsonException">The text is not JSON in Unicode, or not an object.</exception>
    public VariableValues Coerce(ReadOnlyMemory<byte> json, VariableProblems problems)
    {
        if (_variables.Length == 0)
        {
            return VariableValues.None;
        }

        if (json.IsEmpty)
        {
            return Coerce(default(JsonElement), problems);
        }

        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Null
            ? CoerceText(document.RootElement, problems)
            : throw new JsonException("Variables must be an object.");
    }

    // What is read from JSON is found to be no Unicode, in bytes or in escapes, only when it becomes a string.
    private VariableValues CoerceText(JsonElement given, VariableProblems problems)
    {
        try
        {
            return Coerce(given, problems);
        }
        catch (InvalidOperationException problem)
        {
            throw new JsonException("Variables must be Unicode.", problem);
        }
    }

    private static OperationVariable Read(Schema schema, DocumentNode document, VariableDefinitionNode definition)
    {
        var type = schema.FindType(definition.Type)
            ?? throw new InvalidOperationException($"The type {definition.Type} does not exist.");
        var literal = definition.DefaultValue;
        return new OperationVariable(
            definition.Variable.Name.Value,
            type,
            literal is not null,
            literal is null ? null : InputLiteral.Coerce(literal, type),
            document.LocationOf(definition));
    }

    private VariableValues Coerce(JsonElement given, VariableProblems problems)
    {
        var values = new object?[_variables.Length];
        var provided = new bool[_variables.Length];
        for (var i = 0; i < _variables.Length && !problems.IsFull; i++)
        {
            var variable = _variables[i];
            if (given.ValueKind == JsonValueKind.Object && given.TryGetProperty(variable.Name, out var json))
            {
                values[i] = CoerceGiven(variable, json, problems);
                provided[i] = true;
            }
            else if (variable.HasDefault)
            {
                values[i] = variable.Default;
                provided[i] = true;
            }
            else if (variable.Type.IsNonNull)
            {
                problems.Add(
                    $"Variable \"${variable.Name}\" of required type \"{variable.Type}\" was not provided.",
                    variable.Location);
            }
        }

        return new VariableValues(values, provided);
    }

    private static object? CoerceGiven(OperationVariable variable, JsonElement json, VariableProblems problems)
    {
        if (json.ValueKind == JsonValueKind.Null && variable.Type.IsNonNull)
        {
            problems.Add(
                $"Variable \"${variable.Name}\" of non-null type \"{variable.Type}\" must not be null.",
                variable.Location);
            return null;
        }

        return new JsonInput(variable.Name, variable.Location, problems).Coerce(json, variable.Type);
    }
}
