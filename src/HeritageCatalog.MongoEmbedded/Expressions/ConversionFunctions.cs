using System.Globalization;
using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Commands;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Expressions;

/// <summary>What the tools of database people compute with the sizes that a server tells.</summary>
internal static class ConversionFunctions
{
    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint
        | NumberStyles.AllowExponent;

    /// <summary><c>$toDouble</c>.</summary>
    public static BsonValue ToDouble(BsonValue[] values)
    {
        var value = values[0];
        return value.Type switch
        {
            _ when value.IsNullOrMissing => BsonValue.Null,
            BsonType.Decimal128 => RequireRange(value.AsDecimal128.ToDouble(), value.AsDecimal128.IsInfinity),
            _ when value.IsNumber => value.ToDouble(),
            BsonType.Boolean => value.ToBoolean() ? 1.0 : 0.0,
            BsonType.DateTime => (double)value.AsUnixMilliseconds,
            BsonType.String => Parse(value.AsString),
            _ => throw new CommandException(
                ErrorCode.ConversionFailure,
                $"Unsupported conversion from {TypeNames.Of(value.Type)} to double in $convert with no onError value"),
        };
    }

    /// <summary><c>$objectToArray</c>: a document <c>{ k, v }</c> for each field.</summary>
    public static BsonValue ToArray(BsonValue[] values)
    {
        if (values[0].IsNullOrMissing)
        {
            return BsonValue.Null;
        }

        if (values[0].Type != BsonType.Document)
        {
            throw new CommandException(
                ErrorCode.Location40390,
                $"$objectToArray requires a document input, found: {TypeNames.Of(values[0].Type)}");
        }

        var items = new List<BsonValue>();
        foreach (var (name, value) in values[0].AsDocument)
        {
            items.Add(new BsonBuilder { { "k", name }, { "v", value } });
        }

        return BsonValue.From(BsonArray.Create([.. items]));
    }

    private static double RequireRange(double number, bool isInfinity) =>
        isInfinity || !double.IsInfinity(number)
            ? number
            : throw new CommandException(
                ErrorCode.ConversionFailure,
                "Conversion would overflow target type in $convert with no onError value");

    private static BsonValue Parse(string text) =>
        double.TryParse(text, Number, CultureInfo.InvariantCulture, out var number)
            ? RequireRange(number, isInfinity: !text.AsSpan().ContainsAnyInRange('0', '9'))
            : throw new CommandException(
                ErrorCode.ConversionFailure,
                $"Failed to parse number '{text}' in $convert with no onError value");
}
