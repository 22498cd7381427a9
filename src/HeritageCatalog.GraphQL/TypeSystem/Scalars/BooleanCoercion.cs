using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.TypeSystem.Scalars;

/// <summary>True or false, after "Boolean".</summary>
public sealed class BooleanCoercion : ScalarCoercion<bool>
{
    /// <inheritdoc/>
    public override bool TryParseLiteral(
        ValueNode literal, out bool value, [NotNullWhen(false)] out string? problem)
    {
        return literal is BooleanValueNode boolean
            ? Accept(boolean.Value, out value, out problem)
            : Refuse($"Boolean cannot represent a non boolean value: {Found(literal)}.", out value, out problem);
    }

    /// <inheritdoc/>
    public override bool TryParseValue(
        JsonElement json, out bool value, [NotNullWhen(false)] out string? problem)
    {
        return json.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? Accept(json.GetBoolean(), out value, out problem)
            : Refuse($"Boolean cannot represent a non boolean value: {Found(json)}.", out value, out problem);
    }
}
