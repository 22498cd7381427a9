using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.TypeSystem.Scalars;

/// <summary>Text, after "String".</summary>
public sealed class StringCoercion : ScalarCoercion<string>
{
    /// <inheritdoc/>
    public override bool TryParseLiteral(
        ValueNode literal, [NotNullWhen(true)] out string? value, [NotNullWhen(false)] out string? problem)
    {
        return literal is StringValueNode text
            ? Accept(text.Value, out value, out problem)
            : Refuse($"String cannot represent a non string value: {Found(literal)}.", out value, out problem);
    }

    /// <inheritdoc/>
    public override bool TryParseValue(
        JsonElement json, [NotNullWhen(true)] out string? value, [NotNullWhen(false)] out string? problem)
    {
        return json.ValueKind == JsonValueKind.String
            ? Accept(json.GetString()!, out value, out problem)
            : Refuse($"String cannot represent a non string value: {Found(json)}.", out value, out problem);
    }
}
