using System.Buffers.Binary;
using System.Text;
using HeritageCatalog.Bson.ExtendedJson;

namespace HeritageCatalog.Bson;

/// <summary>A type and the bytes of one value; reading it copies nothing.</summary>
/// <remarks>
/// Each <c>As</c> property expects exactly its type and throws <see cref="InvalidOperationException"/> on another;
/// each <c>To</c> method converts between numbers.
/// </remarks>
public readonly partial struct BsonValue : IEquatable<BsonValue>
{
    private readonly ReadOnlyMemory<byte> _bytes;

    /// <summary>Wraps bytes that are known to be one whole value of the type; nothing is checked.</summary>
    public BsonValue(BsonType type, ReadOnlyMemory<byte> trustedBytes)
    {
        Type = type;
        _bytes = trustedBytes;
    }

    /// <summary>What the value is.</summary>
    public BsonType Type { get; }

    /// <summary>The bytes of the value alone, without type and name.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>True when a document has no such element; <c>default</c> is a missing value.</summary>
    public bool IsMissing => Type == BsonType.EndOfDocument;

    /// <summary>True when the value is null.</summary>
    public bool IsNull => Type == BsonType.Null;

    /// <summary>True when the value is null or missing, which most queries treat alike.</summary>
    public bool IsNullOrMissing => Type is BsonType.Null or BsonType.EndOfDocument;

    /// <summary>True for the four numeric types.</summary>
    public bool IsNumber => Type is BsonType.Int32 or BsonType.Int64 or BsonType.Double or BsonType.Decimal128;

    /// <summary>The value as a 32-bit integer.</summary>
    public int AsInt32 => BinaryPrimitives.ReadInt32LittleEndian(Expect(BsonType.Int32));

    /// <summary>The value as a 64-bit integer.</summary>
    public long AsInt64 => BinaryPrimitives.ReadInt64LittleEndian(Expect(BsonType.Int64));

    /// <summary>The value as a double.</summary>
    public double AsDouble => BinaryPrimitives.ReadDoubleLittleEndian(Expect(BsonType.Double));

    /// <summary>The value as a decimal of 34 digits.</summary>
    public Decimal128 AsDecimal128 => Decimal128.FromBytes(Expect(BsonType.Decimal128));

    /// <summary>The value as a boolean.</summary>
    public bool AsBoolean => Expect(BsonType.Boolean)[0] != 0;

    /// <summary>The value as a new string.</summary>
    public string AsString => Encoding.UTF8.GetString(AsUtf8);

    /// <summary>The UTF-8 bytes of a string, script source or symbol, without the terminator.</summary>
    public ReadOnlySpan<byte> AsUtf8 => Type is BsonType.String or BsonType.JavaScript or BsonType.Symbol
        ? _bytes.Span[4..^1]
        : throw Unexpected(BsonType.String);

    /// <summary>The value as an embedded document.</summary>
    public BsonDocument AsDocument => Type == BsonType.Document ? new(_bytes) : throw Unexpected(BsonType.Document);

    /// <summary>The value as an array.</summary>
    public BsonArray AsArray => Type == BsonType.Array ? new(_bytes) : throw Unexpected(BsonType.Array);

    /// <summary>The value as an ObjectId.</summary>
    public ObjectId AsObjectId => new(Expect(BsonType.ObjectId));

    /// <summary>The value as a date in UTC; throws when .NET cannot hold it.</summary>
    public DateTimeOffset AsDateTimeOffset => DateTimeOffset.FromUnixTimeMilliseconds(AsUnixMilliseconds);

    /// <summary>The value as a date of kind UTC; throws when .NET cannot hold it.</summary>
    public DateTime AsDateTime => AsDateTimeOffset.UtcDateTime;

    /// <summary>A date as milliseconds since 1970, which holds every date there is on the wire.</summary>
    public long AsUnixMilliseconds => BinaryPrimitives.ReadInt64LittleEndian(Expect(BsonType.DateTime));

    /// <summary>The value as a timestamp of replication.</summary>
    public BsonTimestamp AsTimestamp =>
        BsonTimestamp.FromPacked(BinaryPrimitives.ReadUInt64LittleEndian(Expect(BsonType.Timestamp)));

    /// <summary>The value as bytes with their subtype.</summary>
    public BsonBinary AsBinary
    {
        get
        {
            var subtype = Expect(BsonType.Binary)[4];
            return new BsonBinary(subtype, _bytes[(subtype == BsonBinary.OldSubtype ? 9 : 5)..]);
        }
    }

    /// <summary>The value as a UUID.</summary>
    public Guid AsGuid => AsBinary.ToGuid();

    /// <summary>The value as a pattern and its options.</summary>
    public BsonRegularExpression AsRegularExpression
    {
        get
        {
            var bytes = Expect(BsonType.RegularExpression);
            var patternLength = bytes.IndexOf((byte)0);
            var pattern = Encoding.UTF8.GetString(bytes[..patternLength]);
            return new BsonRegularExpression(pattern, Encoding.UTF8.GetString(bytes[(patternLength + 1)..^1]));
        }
    }

    /// <summary>The namespace and id of a deprecated DBPointer.</summary>
    public (string Target, ObjectId Id) AsDbPointer
    {
        get
        {
            var bytes = Expect(BsonType.DbPointer);
            return (Encoding.UTF8.GetString(bytes[4..^(ObjectId.Size + 1)]), new ObjectId(bytes[^ObjectId.Size..]));
        }
    }

    /// <summary>The source text of a script and the document it closes over.</summary>
    public (string Source, BsonDocument Scope) AsJavaScriptWithScope
    {
        get
        {
            var bytes = Expect(BsonType.JavaScriptWithScope);
            var scopeStart = 8 + BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
            return (Encoding.UTF8.GetString(bytes[8..(scopeStart - 1)]), new BsonDocument(_bytes[scopeStart..]));
        }
    }

    /// <summary>Says whether both have the same type and bytes.</summary>
    public static bool operator ==(BsonValue left, BsonValue right) => left.Equals(right);

    /// <summary>Says whether their types or bytes differ.</summary>
    public static bool operator !=(BsonValue left, BsonValue right) => !left.Equals(right);

    /// <summary>Copies the bytes, so that the value outlives the buffer it was read from.</summary>
    public BsonValue Clone() => new(Type, _bytes.ToArray());

    /// <summary>Says whether both have the same type and bytes: 1 and 1.0 differ.</summary>
    public bool Equals(BsonValue other) => Type == other.Type && _bytes.Span.SequenceEqual(other._bytes.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BsonValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add((byte)Type);
        hash.AddBytes(_bytes.Span);
        return hash.ToHashCode();
    }

    /// <summary>Prints relaxed Extended JSON.</summary>
    public override string ToString() => ExtendedJsonWriter.Print(this);

    private ReadOnlySpan<byte> Expect(BsonType expected) => Type == expected ? _bytes.Span : throw Unexpected(expected);

    private InvalidOperationException Unexpected(BsonType expected) =>
        new($"The value is {(IsMissing ? "missing" : Type)}, not {expected}.");
}
