using System.Buffers.Binary;
using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Keys;

/// <summary>
/// Encodes values so that comparing the bytes compares the values as MongoDB does, across all types. No encoded value
/// begins another one, so encodings can follow each other in a compound key.
/// <code>
/// value     bracket body
/// number    double, sortable (8)   rest that the double cannot hold, see NumberEncoder
/// string    UTF-8 with 00 as 00 FF, then 00 00
/// document  { bracket, name 00, body } ..., then 00
/// array     { bracket body } ..., then 00
/// binary    length (4) subtype (1) bytes
/// date      milliseconds, sign flipped (8)
/// </code>
/// </summary>
internal static class ValueEncoder
{
    private const ulong SignBit = 1UL << 63;

    public static void Append(ref KeyWriter key, BsonValue value)
    {
        key.Add(TypeBracket.Of(value.Type));
        AppendBody(ref key, value);
    }

    /// <summary>The encoding as an array of its own.</summary>
    public static byte[] Encode(BsonValue value)
    {
        var key = new KeyWriter(stackalloc byte[KeyWriter.UsualSize]);
        Append(ref key, value);
        var bytes = key.Written.ToArray();
        key.Dispose();
        return bytes;
    }

    /// <summary>Text with its zero bytes escaped and without its end: where all strings with this prefix are.</summary>
    public static void AppendText(ref KeyWriter key, ReadOnlySpan<byte> utf8)
    {
        while (utf8.IndexOf((byte)0) is var zero and >= 0)
        {
            key.Add(utf8[..(zero + 1)]);
            key.Add(0xFF);
            utf8 = utf8[(zero + 1)..];
        }

        key.Add(utf8);
    }

    private static void AppendBody(ref KeyWriter key, BsonValue value)
    {
        var bytes = value.Bytes.Span;
        switch (value.Type)
        {
            case BsonType.Int32 or BsonType.Int64 or BsonType.Double or BsonType.Decimal128:
                NumberEncoder.Append(ref key, value);
                break;
            case BsonType.String or BsonType.Symbol or BsonType.JavaScript:
                AppendText(ref key, value.AsUtf8);
                key.AddBigEndian((ushort)0);
                break;
            case BsonType.Document:
                AppendDocument(ref key, value.AsDocument);
                break;
            case BsonType.Array:
                AppendArray(ref key, value.AsArray);
                break;
            case BsonType.Binary:
                key.AddBigEndian(BinaryPrimitives.ReadUInt32LittleEndian(bytes));
                key.Add(bytes[4..]);
                break;
            case BsonType.ObjectId or BsonType.Boolean:
                key.Add(bytes);
                break;
            case BsonType.DateTime:
                key.AddBigEndian(BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ SignBit);
                break;
            case BsonType.Timestamp:
                key.AddBigEndian(BinaryPrimitives.ReadUInt64LittleEndian(bytes));
                break;
            case BsonType.RegularExpression:
                key.Add(bytes);
                break;
            case BsonType.DbPointer or BsonType.JavaScriptWithScope:
                key.AddBigEndian((uint)bytes.Length);
                key.Add(bytes);
                break;
            default:
                break;
        }
    }

    private static void AppendDocument(ref KeyWriter key, BsonDocument document)
    {
        foreach (var element in document)
        {
            key.Add(TypeBracket.Of(element.Type));
            key.Add(element.Utf8Name);
            key.Add(0);
            AppendBody(ref key, element.Value);
        }

        key.Add(0);
    }

    private static void AppendArray(ref KeyWriter key, BsonArray array)
    {
        foreach (var item in array)
        {
            Append(ref key, item);
        }

        key.Add(0);
    }
}
