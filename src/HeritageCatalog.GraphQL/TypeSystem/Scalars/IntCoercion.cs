using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.TypeSystem.Scalars;

/// <summary>Whole numbers of 32 bits, after "Int".</summary>
public sealed class IntCoercion : ScalarCoercion<int>
{
    /// <inheritdoc/>
    public override bool TryParseLiteral(
        ValueNode literal, out int value, [NotNullWhen(false)] out string? problem)
    {
        if (literal is not IntValueNode number)
        {
            return Refuse($"Int cannot represent non-integer value: {Found(literal)}.", out value, out problem);
        }

        return int.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed)
            ? Accept(parsed, out value, out problem)
            : Refuse(
                $"Int cannot represent non 32-bit signed integer value: {Found(literal)}.", out value, out problem);
    }

    /// <inheritdoc/>
    public override bool TryParseValue(
        JsonElement json, out int value, [NotNullWhen(false)] out string? problem)
    {
        // 1.0 and 1e3 are whole numbers: JSON does not tell integers from other numbers.
        if (json.ValueKind != JsonValueKind.Number || !json.TryGetDouble(out var number) || number % 1 != 0)
        {
            return Refuse($"Int cannot represent non-integer value: {Found(json)}.", out value, out problem);
        }

        return number is >= int.MinValue and <= int.MaxValue
            ? Accept((int)number, out value, out problem)
            : Refuse(
                $"Int cannot represent non 32-bit signed integer value: {Found(json)}.", out value, out problem);
    }
}
