namespace HeritageCatalog.Bson;

/// <content>Conversions between the numeric types.</content>
public readonly partial struct BsonValue
{
    /// <summary>Converts any number that is whole and in range.</summary>
    /// <exception cref="InvalidOperationException">The value is no such number.</exception>
    public long ToInt64() => TryToInt64(out var number)
        ? number
        : throw new InvalidOperationException($"{Describe()} is not a 64-bit whole number.");

    /// <summary>Converts any number that is whole and in range.</summary>
    /// <exception cref="InvalidOperationException">The value is no such number.</exception>
    public int ToInt32() => TryToInt64(out var number) && number is >= int.MinValue and <= int.MaxValue
        ? (int)number
        : throw new InvalidOperationException($"{Describe()} is not a 32-bit whole number.");

    /// <summary>Converts any number to the nearest double.</summary>
    /// <exception cref="InvalidOperationException">The value is not a number.</exception>
    public double ToDouble() => Type switch
    {
        BsonType.Int32 => AsInt32,
        BsonType.Int64 => AsInt64,
        BsonType.Decimal128 => AsDecimal128.ToDouble(),
        _ => AsDouble,
    };

    /// <summary>Reads truth as the server does: false, null, missing, undefined and zero are false.</summary>
    public bool ToBoolean() => Type switch
    {
        BsonType.Boolean => AsBoolean,
        BsonType.Null or BsonType.EndOfDocument or BsonType.Undefined => false,
        BsonType.Decimal128 => !AsDecimal128.IsZero,
        _ => !IsNumber || ToDouble() != 0,
    };

    /// <summary>Converts any number that is whole and in range, and says whether it could.</summary>
    public bool TryToInt64(out long number)
    {
        number = 0;
        switch (Type)
        {
            case BsonType.Int32:
                number = AsInt32;
                return true;
            case BsonType.Int64:
                number = AsInt64;
                return true;
            case BsonType.Double:
                return TryToInt64(AsDouble, out number);
            case BsonType.Decimal128:
                return AsDecimal128.TryToInt64(out number);
            default:
                return false;
        }
    }

    private string Describe() => IsMissing ? "A missing value" : ToString();

    private static bool TryToInt64(double value, out long number)
    {
        // 2^63 is a double, the largest long is not: compare below it.
        const double limit = 9223372036854775808d;
        var isWhole = value >= -limit && value < limit && Math.Truncate(value) == value;
        number = isWhole ? (long)value : 0;
        return isWhole;
    }
}
