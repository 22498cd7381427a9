using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using HeritageCatalog.GraphQL.Execution.Output;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Scalars;

/// <summary>A whole number of 64 bits, as a JSON number.</summary>
/// <remarks>Clients in JavaScript lose digits above 2^53; use <c>Int</c> where it suffices.</remarks>
public sealed class LongScalar : Scalar<long>
{
    /// <inheritdoc />
    public override void Write(LeafOutput output, long value) => output.WriteNumber(value);

    /// <inheritdoc />
    public override bool TryParseLiteral(
        ValueNode literal, out long value, [NotNullWhen(false)] out string? problem)
    {
        return literal is IntValueNode number
            && long.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed)
            ? Accept(parsed, out value, out problem)
            : Refuse($"Long cannot represent value: {literal}.", out value, out problem);
    }

    /// <inheritdoc />
    public override bool TryParseValue(JsonElement json, out long value, [NotNullWhen(false)] out string? problem)
    {
        return json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out var parsed)
            ? Accept(parsed, out value, out problem)
            : Refuse($"Long cannot represent value: {json.GetRawText()}.", out value, out problem);
    }
}
