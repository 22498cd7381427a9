using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.TypeSystem;

/// <summary>Input coercion of literals, after the sections "Input Coercion" of each kind of type.</summary>
public static class InputLiteral
{
    /// <summary>Checks a literal against a type and reports every part that cannot be coerced.</summary>
    /// <param name="literal">The literal; variables in it are taken to fit.</param>
    /// <param name="type">An input type.</param>
    /// <param name="report">Called with the part that does not fit and the reason.</param>
    /// <param name="suggestsNames">Whether a misspelt name is answered with the names that come close.</param>
    public static void Validate(
        ValueNode literal, GraphQLType type, Action<SyntaxNode, string> report, bool suggestsNames = true)
    {
        new InputLiteralValidator(report, suggestsNames).Validate(literal, type);
    }

    /// <summary>Coerces a literal without variables that <see cref="Validate"/> found nothing wrong with.</summary>
    /// <returns>
    /// Null; what the scalar's coercion makes; an enum value's name as a string; a list as <c>object?[]</c>; an input
    /// object as a dictionary in the order of the declaration, defaults filled in, fields without a value left out.
    /// </returns>
    public static object? Coerce(ValueNode literal, GraphQLType type)
    {
        return (literal, type.NullableType) switch
        {
            (NullValueNode, _) => null,
            (ListValueNode list, ListType listType) => CoerceItems(list, listType.ItemType),
            (_, ListType listType) => new[] { Coerce(literal, listType.ItemType) },
            (ObjectValueNode fields, InputObjectType inputType) => CoerceFields(fields, inputType),
            (EnumValueNode name, EnumType) => name.Value,
            (_, ScalarType scalar) when scalar.Coercion.TryParseLiteral(literal, out var value, out _) => value,
            _ => throw new ArgumentException($"{literal} is not a constant of type {type}.", nameof(literal)),
        };
    }

    private static object?[] CoerceItems(ListValueNode list, GraphQLType itemType)
    {
        return [.. list.Values.Select(item => Coerce(item, itemType))];
    }

    private static Dictionary<string, object?> CoerceFields(ObjectValueNode literal, InputObjectType type)
    {
        var coerced = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            var given = literal.Fields.FirstOrDefault(node => node.Name.Value == field.Name);
            var value = given?.Value ?? field.DefaultLiteral;
            if (value is not null)
            {
                coerced.Add(field.Name, Coerce(value, field.Type));
            }
        }

        return coerced;
    }
}
