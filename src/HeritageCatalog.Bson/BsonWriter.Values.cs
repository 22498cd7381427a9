using System.Buffers.Binary;
using System.Text;

namespace HeritageCatalog.Bson;

/// <content>One method for each type of value.</content>
public sealed partial class BsonWriter
{
    /// <summary>Writes a string.</summary>
    public void WriteString(BsonName name, string text)
    {
        WriteHeader(BsonType.String, name);
        WriteLongText(text);
    }

    /// <summary>Writes a string that is UTF-8 already.</summary>
    public void WriteString(BsonName name, ReadOnlySpan<byte> utf8)
    {
        WriteHeader(BsonType.String, name);
        BinaryPrimitives.WriteInt32LittleEndian(Take(4), utf8.Length + 1);
        utf8.CopyTo(Take(utf8.Length));
        Take(1)[0] = 0;
    }

    /// <summary>Writes a 32-bit integer.</summary>
    public void WriteInt32(BsonName name, int number)
    {
        WriteHeader(BsonType.Int32, name);
        BinaryPrimitives.WriteInt32LittleEndian(Take(4), number);
    }

    /// <summary>Writes a 64-bit integer.</summary>
    public void WriteInt64(BsonName name, long number) => WriteEightBytes(BsonType.Int64, name, number);

    /// <summary>Writes a double.</summary>
    public void WriteDouble(BsonName name, double number) =>
        WriteEightBytes(BsonType.Double, name, BitConverter.DoubleToInt64Bits(number));

    /// <summary>Writes a decimal.</summary>
    public void WriteDecimal128(BsonName name, Decimal128 number)
    {
        WriteHeader(BsonType.Decimal128, name);
        number.WriteTo(Take(Decimal128.Size));
    }

    /// <summary>Writes a boolean.</summary>
    public void WriteBoolean(BsonName name, bool truth)
    {
        WriteHeader(BsonType.Boolean, name);
        Take(1)[0] = truth ? (byte)1 : (byte)0;
    }

    /// <summary>Writes null.</summary>
    public void WriteNull(BsonName name) => WriteHeader(BsonType.Null, name);

    /// <summary>Writes an ObjectId.</summary>
    public void WriteObjectId(BsonName name, ObjectId id)
    {
        WriteHeader(BsonType.ObjectId, name);
        id.WriteTo(Take(ObjectId.Size));
    }

    /// <summary>Writes a date, to the millisecond.</summary>
    public void WriteDateTime(BsonName name, DateTimeOffset date) =>
        WriteUnixMilliseconds(name, date.ToUnixTimeMilliseconds());

    /// <summary>Writes a date of milliseconds since 1970.</summary>
    public void WriteUnixMilliseconds(BsonName name, long milliseconds) =>
        WriteEightBytes(BsonType.DateTime, name, milliseconds);

    /// <summary>Writes a timestamp of replication.</summary>
    public void WriteTimestamp(BsonName name, BsonTimestamp timestamp) =>
        WriteEightBytes(BsonType.Timestamp, name, (long)timestamp.Packed);

    /// <summary>Writes bytes with a subtype.</summary>
    public void WriteBinary(BsonName name, BsonBinary binary)
    {
        WriteHeader(BsonType.Binary, name);
        var isOld = binary.Subtype == BsonBinary.OldSubtype;
        BinaryPrimitives.WriteInt32LittleEndian(Take(4), binary.Bytes.Length + (isOld ? 4 : 0));
        Take(1)[0] = binary.Subtype;
        if (isOld)
        {
            BinaryPrimitives.WriteInt32LittleEndian(Take(4), binary.Bytes.Length);
        }

        binary.Bytes.Span.CopyTo(Take(binary.Bytes.Length));
    }

    /// <summary>Writes a UUID.</summary>
    public void WriteGuid(BsonName name, Guid uuid)
    {
        const int size = 16;
        WriteHeader(BsonType.Binary, name);
        BinaryPrimitives.WriteInt32LittleEndian(Take(4), size);
        Take(1)[0] = BsonBinary.UuidSubtype;
        uuid.TryWriteBytes(Take(size), bigEndian: true, out _);
    }

    /// <summary>Writes a pattern, its options sorted.</summary>
    public void WriteRegularExpression(BsonName name, BsonRegularExpression expression)
    {
        WriteHeader(BsonType.RegularExpression, name);
        WriteText(expression.Pattern, "A pattern");
        WriteText(string.Concat(expression.Options.Order()), "The options of a pattern");
    }

    /// <summary>Writes source text of a script.</summary>
    public void WriteJavaScript(BsonName name, string source)
    {
        WriteHeader(BsonType.JavaScript, name);
        WriteLongText(source);
    }

    /// <summary>Writes source text of a script with the document it closes over.</summary>
    public void WriteJavaScriptWithScope(BsonName name, string source, BsonDocument scope)
    {
        WriteHeader(BsonType.JavaScriptWithScope, name);
        var start = _length;
        Take(4);
        WriteLongText(source);
        scope.Bytes.Span.CopyTo(Take(scope.Size));
        BinaryPrimitives.WriteInt32LittleEndian(_buffer.AsSpan(start), _length - start);
    }

    /// <summary>Writes text of the deprecated type symbol.</summary>
    public void WriteSymbol(BsonName name, string text)
    {
        WriteHeader(BsonType.Symbol, name);
        WriteLongText(text);
    }

    /// <summary>Writes a namespace and id of the deprecated type DBPointer.</summary>
    public void WriteDbPointer(BsonName name, string target, ObjectId id)
    {
        WriteHeader(BsonType.DbPointer, name);
        WriteLongText(target);
        id.WriteTo(Take(ObjectId.Size));
    }

    /// <summary>Copies a document under a name.</summary>
    public void WriteDocument(BsonName name, BsonDocument document) =>
        WriteRaw(name, BsonType.Document, document.Bytes.Span);

    /// <summary>Copies an array under a name.</summary>
    public void WriteArray(BsonName name, BsonArray array) => WriteRaw(name, BsonType.Array, array.Bytes.Span);

    /// <summary>Copies any value under a name.</summary>
    public void WriteValue(BsonName name, BsonValue value) => WriteRaw(name, value.Type, value.Bytes.Span);

    /// <summary>Copies the bytes of a value under a name; they must be what the type says.</summary>
    public void WriteRaw(BsonName name, BsonType type, ReadOnlySpan<byte> value)
    {
        if (type == BsonType.EndOfDocument)
        {
            throw new InvalidOperationException("A missing value cannot be written.");
        }

        WriteHeader(type, name);
        value.CopyTo(Take(value.Length));
    }

    /// <summary>Copies an element with its name; in an array only its value.</summary>
    public void WriteElement(BsonElement element) => WriteRaw(element.Utf8Name, element.Type, element.Value.Bytes.Span);

    /// <summary>Copies all elements of a document into the one being written.</summary>
    public void WriteElements(BsonDocument document)
    {
        if (_depth == 0 || _frames[_depth - 1].NextIndex != NotAnArray)
        {
            throw new InvalidOperationException("Elements are written inside a document.");
        }

        document.Bytes.Span[4..^1].CopyTo(Take(document.Size - BsonLimits.MinDocumentSize));
    }

    /// <summary>Copies a whole document as the outermost one.</summary>
    public void WriteTopLevel(BsonDocument document) => document.Bytes.Span.CopyTo(Take(document.Size));

    private void WriteEightBytes(BsonType type, BsonName name, long bits)
    {
        WriteHeader(type, name);
        BinaryPrimitives.WriteInt64LittleEndian(Take(8), bits);
    }

    private void WriteLongText(string text)
    {
        var bytes = Reserve(Encoding.UTF8.GetMaxByteCount(text.Length) + 5);
        var length = Encoding.UTF8.GetBytes(text, bytes[4..]);
        BinaryPrimitives.WriteInt32LittleEndian(bytes, length + 1);
        bytes[length + 4] = 0;
        _length += length + 5;
    }
}
