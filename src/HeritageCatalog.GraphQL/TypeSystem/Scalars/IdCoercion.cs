using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.TypeSystem.Scalars;

/// <summary>Opaque identifiers, after "ID": strings and whole numbers are accepted, both become strings.</summary>
public sealed class IdCoercion : ScalarCoercion<string>
{
    /// <inheritdoc/>
    public override bool TryParseLiteral(
        ValueNode literal, [NotNullWhen(true)] out string? value, [NotNullWhen(false)] out string? problem)
    {
        return literal switch
        {
            StringValueNode text => Accept(text.Value, out value, out problem),
            IntValueNode number => Accept(number.Value, out value, out problem),
            _ => Refuse(
                $"ID cannot represent a non-string and non-integer value: {Found(literal)}.", out value, out problem),
        };
    }

    /// <inheritdoc/>
    public override bool TryParseValue(
        JsonElement json, [NotNullWhen(true)] out string? value, [NotNullWhen(false)] out string? problem)
    {
        if (json.ValueKind == JsonValueKind.String)
        {
            return Accept(json.GetString()!, out value, out problem);
        }

        var isWholeNumber = json.ValueKind == JsonValueKind.Number && !json.GetRawText().AsSpan().ContainsAny(".eE");
        return isWholeNumber
            ? Accept(json.GetRawText(), out value, out problem)
            : Refuse($"ID cannot represent value: {Found(json)}.", out value, out problem);
    }
}
