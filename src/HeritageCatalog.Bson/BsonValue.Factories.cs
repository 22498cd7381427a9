using System.Buffers.Binary;
using System.Text;

namespace HeritageCatalog.Bson;

/// <content>Values made from .NET values.</content>
public readonly partial struct BsonValue
{
    private static readonly byte[] FalseByte = [0];
    private static readonly byte[] TrueByte = [1];

    /// <summary>The null value.</summary>
    public static BsonValue Null => new(BsonType.Null, default);

    /// <summary>Sorts before every other value.</summary>
    public static BsonValue MinKey => new(BsonType.MinKey, default);

    /// <summary>Sorts after every other value.</summary>
    public static BsonValue MaxKey => new(BsonType.MaxKey, default);

    /// <summary>Makes a string, or null from null.</summary>
    public static BsonValue From(string? text)
    {
        if (text is null)
        {
            return Null;
        }

        var length = Encoding.UTF8.GetByteCount(text);
        var bytes = new byte[length + 5];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, length + 1);
        Encoding.UTF8.GetBytes(text, bytes.AsSpan(4));
        return new BsonValue(BsonType.String, bytes);
    }

    /// <summary>Makes a 32-bit integer.</summary>
    public static BsonValue From(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return new BsonValue(BsonType.Int32, bytes);
    }

    /// <summary>Makes a 64-bit integer.</summary>
    public static BsonValue From(long number) => FromInt64(BsonType.Int64, number);

    /// <summary>Makes a double.</summary>
    public static BsonValue From(double number) => FromInt64(BsonType.Double, BitConverter.DoubleToInt64Bits(number));

    /// <summary>Makes a decimal.</summary>
    public static BsonValue From(decimal number) => From(Decimal128.FromDecimal(number));

    /// <summary>Makes a decimal.</summary>
    public static BsonValue From(Decimal128 number)
    {
        var bytes = new byte[Decimal128.Size];
        number.WriteTo(bytes);
        return new BsonValue(BsonType.Decimal128, bytes);
    }

    /// <summary>Makes a boolean.</summary>
    public static BsonValue From(bool truth) => new(BsonType.Boolean, truth ? TrueByte : FalseByte);

    /// <summary>Makes an ObjectId.</summary>
    public static BsonValue From(ObjectId id)
    {
        var bytes = new byte[ObjectId.Size];
        id.WriteTo(bytes);
        return new BsonValue(BsonType.ObjectId, bytes);
    }

    /// <summary>Makes a date, to the millisecond.</summary>
    public static BsonValue From(DateTimeOffset date) => FromUnixMilliseconds(date.ToUnixTimeMilliseconds());

    /// <summary>Makes a date of milliseconds since 1970.</summary>
    public static BsonValue FromUnixMilliseconds(long milliseconds) => FromInt64(BsonType.DateTime, milliseconds);

    /// <summary>Makes a timestamp of replication.</summary>
    public static BsonValue From(BsonTimestamp timestamp) => FromInt64(BsonType.Timestamp, (long)timestamp.Packed);

    /// <summary>Makes bytes with a subtype.</summary>
    public static BsonValue From(BsonBinary binary)
    {
        using var writer = BsonWriter.Rent();
        writer.WriteStartArray();
        writer.WriteBinary(BsonName.Item, binary);
        writer.WriteEndArray();
        return new BsonDocument(writer.ToBytes())["0"];
    }

    /// <summary>Makes a UUID.</summary>
    public static BsonValue From(Guid uuid) =>
        From(new BsonBinary(BsonBinary.UuidSubtype, uuid.ToByteArray(bigEndian: true)));

    /// <summary>Makes a pattern with options.</summary>
    public static BsonValue From(BsonRegularExpression expression)
    {
        using var writer = BsonWriter.Rent();
        writer.WriteStartArray();
        writer.WriteRegularExpression(BsonName.Item, expression);
        writer.WriteEndArray();
        return new BsonDocument(writer.ToBytes())["0"];
    }

    /// <summary>Uses a document as a value, without copying it.</summary>
    public static BsonValue From(BsonDocument document) => new(BsonType.Document, document.Bytes);

    /// <summary>Uses an array as a value, without copying it.</summary>
    public static BsonValue From(BsonArray array) => new(BsonType.Array, array.Bytes);

    /// <inheritdoc cref="From(string?)"/>
    public static implicit operator BsonValue(string? text) => From(text);

    /// <inheritdoc cref="From(int)"/>
    public static implicit operator BsonValue(int number) => From(number);

    /// <inheritdoc cref="From(long)"/>
    public static implicit operator BsonValue(long number) => From(number);

    /// <inheritdoc cref="From(double)"/>
    public static implicit operator BsonValue(double number) => From(number);

    /// <inheritdoc cref="From(decimal)"/>
    public static implicit operator BsonValue(decimal number) => From(number);

    /// <inheritdoc cref="From(bool)"/>
    public static implicit operator BsonValue(bool truth) => From(truth);

    /// <inheritdoc cref="From(ObjectId)"/>
    public static implicit operator BsonValue(ObjectId id) => From(id);

    /// <inheritdoc cref="From(DateTimeOffset)"/>
    public static implicit operator BsonValue(DateTimeOffset date) => From(date);

    /// <inheritdoc cref="From(BsonDocument)"/>
    public static implicit operator BsonValue(BsonDocument document) => From(document);

    /// <inheritdoc cref="From(BsonArray)"/>
    public static implicit operator BsonValue(BsonArray array) => From(array);

    private static BsonValue FromInt64(BsonType type, long number)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        return new BsonValue(type, bytes);
    }
}
