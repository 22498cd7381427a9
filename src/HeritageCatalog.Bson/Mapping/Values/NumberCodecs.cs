namespace HeritageCatalog.Bson.Mapping.Values;

internal sealed class BooleanCodec : BsonCodec<bool>
{
    public override void Write(BsonWriter writer, BsonName name, bool value) => writer.WriteBoolean(name, value);

    internal override bool Read(ref BsonCursor cursor, BsonType type) =>
        type == BsonType.Boolean ? cursor.ReadBytes(1)[0] != 0 : throw Unexpected(type);
}

internal sealed class Int32Codec : BsonCodec<int>
{
    public override void Write(BsonWriter writer, BsonName name, int value) => writer.WriteInt32(name, value);

    // Other clients, a shell above all, may have stored a whole number as another type.
    internal override int Read(ref BsonCursor cursor, BsonType type)
    {
        if (type == BsonType.Int32)
        {
            return cursor.ReadInt32();
        }

        return cursor.ReadValue(type).TryToInt64(out var number) && number is >= int.MinValue and <= int.MaxValue
            ? (int)number
            : throw Unexpected(type);
    }
}

internal sealed class Int64Codec : BsonCodec<long>
{
    public override void Write(BsonWriter writer, BsonName name, long value) => writer.WriteInt64(name, value);

    internal override long Read(ref BsonCursor cursor, BsonType type)
    {
        if (type == BsonType.Int64)
        {
            return cursor.ReadInt64();
        }

        return cursor.ReadValue(type).TryToInt64(out var number) ? number : throw Unexpected(type);
    }
}

internal sealed class DoubleCodec : BsonCodec<double>
{
    public override void Write(BsonWriter writer, BsonName name, double value) => writer.WriteDouble(name, value);

    internal override double Read(ref BsonCursor cursor, BsonType type)
    {
        if (type == BsonType.Double)
        {
            return BitConverter.Int64BitsToDouble(cursor.ReadInt64());
        }

        var value = cursor.ReadValue(type);
        return value.IsNumber ? value.ToDouble() : throw Unexpected(type);
    }
}

internal sealed class Decimal128Codec : BsonCodec<Decimal128>
{
    public override void Write(BsonWriter writer, BsonName name, Decimal128 value) =>
        writer.WriteDecimal128(name, value);

    internal override Decimal128 Read(ref BsonCursor cursor, BsonType type)
    {
        var value = cursor.ReadValue(type);
        return type switch
        {
            BsonType.Decimal128 => value.AsDecimal128,
            BsonType.Int32 or BsonType.Int64 => Decimal128.FromInt64(value.ToInt64()),
            BsonType.Double => Decimal128.FromDouble(value.AsDouble),
            _ => throw Unexpected(type),
        };
    }
}

internal sealed class DecimalCodec : BsonCodec<decimal>
{
    private static readonly Decimal128Codec Wide = new();

    public override void Write(BsonWriter writer, BsonName name, decimal value) =>
        writer.WriteDecimal128(name, Decimal128.FromDecimal(value));

    internal override decimal Read(ref BsonCursor cursor, BsonType type)
    {
        try
        {
            return Wide.Read(ref cursor, type).ToDecimal();
        }
        catch (OverflowException exception)
        {
            throw new BsonMappingException(typeof(decimal), exception.Message.TrimEnd('.'), inner: exception);
        }
    }
}
