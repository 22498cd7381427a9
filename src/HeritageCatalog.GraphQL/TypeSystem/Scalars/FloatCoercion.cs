using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.TypeSystem.Scalars;

/// <summary>Finite numbers of double precision, after "Float".</summary>
public sealed class FloatCoercion : ScalarCoercion<double>
{
    /// <inheritdoc/>
    public override bool TryParseLiteral(
        ValueNode literal, out double value, [NotNullWhen(false)] out string? problem)
    {
        var text = literal switch
        {
            IntValueNode number => number.Value,
            FloatValueNode number => number.Value,
            _ => null,
        };
        var isFinite = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed)
            && double.IsFinite(parsed);
        return isFinite
            ? Accept(parsed, out value, out problem)
            : Refuse($"Float cannot represent non numeric value: {Found(literal)}.", out value, out problem);
    }

    /// <inheritdoc/>
    public override bool TryParseValue(
        JsonElement json, out double value, [NotNullWhen(false)] out string? problem)
    {
        var isFinite = json.ValueKind == JsonValueKind.Number
            && json.TryGetDouble(out value)
            && double.IsFinite(value);
        return isFinite
            ? Accept(json.GetDouble(), out value, out problem)
            : Refuse($"Float cannot represent non numeric value: {Found(json)}.", out value, out problem);
    }
}
