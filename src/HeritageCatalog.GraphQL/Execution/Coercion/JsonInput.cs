using System.Globalization;
using System.Text.Json;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Execution.Coercion;

/// <summary>Input coercion of JSON values, after the sections "Input Coercion" of each kind of type.</summary>
/// <remarks>Every part that does not fit is reported with the path to it; the result is of no use then.</remarks>
internal sealed class JsonInput(string variable, SourceLocation location, VariableProblems problems)
{
    // The path into the value, such as ".rows[2].name".
    private readonly List<string> _path = [];

    public object? Coerce(JsonElement json, GraphQLType type)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return type.IsNonNull ? Refuse(json, $"Expected non-nullable type \"{type}\" not to be null.") : null;
        }

        return type.NullableType switch
        {
            ListType list => CoerceList(json, list),
            InputObjectType inputObject => CoerceInputObject(json, inputObject),
            EnumType enumType => CoerceEnum(json, enumType),
            ScalarType scalar => CoerceScalar(json, scalar),
            _ => throw new InvalidOperationException($"{type} is not an input type."),
        };
    }

    private object?[] CoerceList(JsonElement json, ListType type)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            return [Coerce(json, type.ItemType)];
        }

        var items = new object?[json.GetArrayLength()];
        var index = 0;
        foreach (var item in json.EnumerateArray())
        {
            if (problems.IsFull)
            {
                break;
            }

            _path.Add(string.Create(CultureInfo.InvariantCulture, $"[{index}]"));
            items[index++] = Coerce(item, type.ItemType);
            _path.RemoveAt(_path.Count - 1);
        }

        return items;
    }

    private object? CoerceInputObject(JsonElement json, InputObjectType type)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return Refuse(json, $"Expected type \"{type}\" to be an object.");
        }

        foreach (var property in json.EnumerateObject())
        {
            if (type.FindField(property.Name) is null)
            {
                Refuse(json, $"Field \"{property.Name}\" is not defined by type \"{type}\".");
            }
        }

        var coerced = CoerceFields(json, type);
        if (type.IsOneOf)
        {
            CheckOneOf(json, type, coerced);
        }

        return coerced;
    }

    private Dictionary<string, object?> CoerceFields(JsonElement json, InputObjectType type)
    {
        var coerced = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            if (json.TryGetProperty(field.Name, out var value))
            {
                _path.Add($".{field.Name}");
                coerced.Add(field.Name, Coerce(value, field.Type));
                _path.RemoveAt(_path.Count - 1);
            }
            else if (field.HasDefault)
            {
                coerced.Add(field.Name, field.DefaultValue);
            }
            else if (field.IsRequired)
            {
                Refuse(json, $"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.");
            }
        }

        return coerced;
    }

    private void CheckOneOf(JsonElement json, InputObjectType type, Dictionary<string, object?> coerced)
    {
        if (coerced.Count != 1)
        {
            Refuse(json, $"Exactly one key must be specified for OneOf type \"{type}\".");
        }
        else if (coerced.Values.Single() is null)
        {
            _path.Add($".{coerced.Keys.Single()}");
            Refuse(json, $"Field \"{coerced.Keys.Single()}\" must be non-null.");
            _path.RemoveAt(_path.Count - 1);
        }
    }

    private object? CoerceEnum(JsonElement json, EnumType type)
    {
        var name = json.ValueKind == JsonValueKind.String ? json.GetString()! : null;
        if (name is null)
        {
            return Refuse(json, $"Enum \"{type}\" cannot represent non-string value: {json.GetRawText()}.");
        }

        return type.FindValue(name)?.Name ?? Refuse(json, $"Value \"{name}\" does not exist in \"{type}\" enum.");
    }

    private object? CoerceScalar(JsonElement json, ScalarType type)
    {
        return type.Coercion.TryParseValue(json, out var value, out var problem) ? value : Refuse(json, problem);
    }

    private object? Refuse(JsonElement json, string reason)
    {
        const int LongestQuote = 100;
        var text = json.GetRawText();
        var quoted = text.Length <= LongestQuote ? text : string.Concat(text.AsSpan(0, LongestQuote), "…");
        var place = _path.Count == 0 ? string.Empty : $" at \"{variable}{string.Concat(_path)}\"";
        problems.Add($"Variable \"${variable}\" got invalid value {quoted}{place}; {reason}", location);
        return null;
    }
}
