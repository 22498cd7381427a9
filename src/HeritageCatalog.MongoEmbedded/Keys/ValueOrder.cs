using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Keys;

/// <summary>
/// Compares values in place, in the same order as their encodings (MongoDB manual, "Comparison/Sort Order").
/// </summary>
internal static class ValueOrder
{
    public static bool AreEqual(BsonValue left, BsonValue right)
    {
        if (left.Type == right.Type && left.Type is BsonType.String or BsonType.ObjectId or BsonType.Boolean)
        {
            return left.Bytes.Span.SequenceEqual(right.Bytes.Span);
        }

        return Compare(left, right) == 0;
    }

    public static int Compare(BsonValue left, BsonValue right)
    {
        var bracket = TypeBracket.Of(left.Type);
        var byBracket = bracket.CompareTo(TypeBracket.Of(right.Type));
        return byBracket != 0 ? byBracket : CompareWithin(bracket, left, right);
    }

    private static int CompareWithin(byte bracket, BsonValue left, BsonValue right) => bracket switch
    {
        TypeBracket.Number => CompareNumbers(left, right),
        TypeBracket.String or TypeBracket.Script => left.AsUtf8.SequenceCompareTo(right.AsUtf8),
        TypeBracket.Document => CompareDocuments(left.AsDocument, right.AsDocument),
        TypeBracket.Array => CompareArrays(left.AsArray, right.AsArray),
        TypeBracket.ObjectId or TypeBracket.Boolean => left.Bytes.Span.SequenceCompareTo(right.Bytes.Span),
        TypeBracket.Date => left.AsUnixMilliseconds.CompareTo(right.AsUnixMilliseconds),
        TypeBracket.Null or TypeBracket.Undefined or TypeBracket.MinKey or TypeBracket.MaxKey => 0,
        _ => CompareEncoded(left, right),
    };

    private static int CompareNumbers(BsonValue left, BsonValue right)
    {
        if (left.Type == BsonType.Decimal128 || right.Type == BsonType.Decimal128)
        {
            return CompareDecimals(left, right);
        }

        var leftIsDouble = left.Type == BsonType.Double;
        var rightIsDouble = right.Type == BsonType.Double;
        return (leftIsDouble, rightIsDouble) switch
        {
            (false, false) => ToLong(left).CompareTo(ToLong(right)),
            (true, true) => left.AsDouble.CompareTo(right.AsDouble),
            (true, false) => CompareDoubleWithLong(left.AsDouble, ToLong(right)),
            _ => -CompareDoubleWithLong(right.AsDouble, ToLong(left)),
        };
    }

    // A double is not rounded to a decimal first: 0.1 is more than the decimal 0.1.
    private static int CompareDecimals(BsonValue left, BsonValue right) =>
        left.Type == BsonType.Double || right.Type == BsonType.Double
            ? CompareEncoded(left, right)
            : ToDecimal(left).CompareTo(ToDecimal(right));

    private static Decimal128 ToDecimal(BsonValue value) =>
        value.Type == BsonType.Decimal128 ? value.AsDecimal128 : Decimal128.FromInt64(ToLong(value));

    private static long ToLong(BsonValue value) => value.Type == BsonType.Int32 ? value.AsInt32 : value.AsInt64;

    private static int CompareDoubleWithLong(double left, long right)
    {
        const double limit = 9223372036854775808d;
        if (!(left >= -limit))
        {
            return -1;
        }

        if (left >= limit)
        {
            return 1;
        }

        var byWhole = ((long)left).CompareTo(right);
        return byWhole != 0 ? byWhole : (left - Math.Truncate(left)).CompareTo(0);
    }

    private static int CompareDocuments(BsonDocument left, BsonDocument right)
    {
        var leftElements = left.GetEnumerator();
        var rightElements = right.GetEnumerator();
        while (leftElements.MoveNext())
        {
            if (!rightElements.MoveNext())
            {
                return 1;
            }

            var bracket = TypeBracket.Of(leftElements.Type);
            var order = bracket.CompareTo(TypeBracket.Of(rightElements.Type));
            order = order != 0 ? order : leftElements.Utf8Name.SequenceCompareTo(rightElements.Utf8Name);
            order = order != 0 ? order : CompareWithin(bracket, leftElements.Value, rightElements.Value);
            if (order != 0)
            {
                return order;
            }
        }

        return rightElements.MoveNext() ? -1 : 0;
    }

    private static int CompareArrays(BsonArray left, BsonArray right)
    {
        var leftItems = left.GetEnumerator();
        var rightItems = right.GetEnumerator();
        while (leftItems.MoveNext())
        {
            if (!rightItems.MoveNext())
            {
                return 1;
            }

            var order = Compare(leftItems.Current, rightItems.Current);
            if (order != 0)
            {
                return order;
            }
        }

        return rightItems.MoveNext() ? -1 : 0;
    }

    private static int CompareEncoded(BsonValue left, BsonValue right)
    {
        var leftKey = new KeyWriter(stackalloc byte[KeyWriter.UsualSize]);
        var rightKey = new KeyWriter(stackalloc byte[KeyWriter.UsualSize]);
        ValueEncoder.Append(ref leftKey, left);
        ValueEncoder.Append(ref rightKey, right);
        var order = leftKey.Written.SequenceCompareTo(rightKey.Written);
        leftKey.Dispose();
        rightKey.Dispose();
        return order;
    }
}
