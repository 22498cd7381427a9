using System.Buffers.Binary;
using System.Text.Unicode;

namespace HeritageCatalog.Bson;

/// <summary>Checks the structure of bytes from outside, so that everything after it may trust them.</summary>
internal readonly ref struct BsonValidator(ReadOnlySpan<byte> bytes, int maxDepth)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public void CheckAll()
    {
        var end = CheckDocument(0, _bytes.Length, depth: 1);
        if (end != _bytes.Length)
        {
            throw new BsonFormatException($"The document ends {_bytes.Length - end} bytes before the input does", end);
        }
    }

    private int CheckDocument(int start, int limit, int depth)
    {
        if (depth > maxDepth)
        {
            throw new BsonFormatException($"Documents nest deeper than {maxDepth} levels", start);
        }

        var length = ReadLength(start, limit, BsonLimits.MinDocumentSize, "document");
        var last = start + length - 1;
        if (_bytes[last] != 0)
        {
            throw new BsonFormatException("The document does not end with a zero byte", last);
        }

        var at = start + 4;
        while (at < last)
        {
            var type = (BsonType)_bytes[at];
            at = CheckText(at + 1, last, "name of the element");
            at = CheckValue(type, at, last, depth);
        }

        return last + 1;
    }

    private int CheckValue(BsonType type, int at, int limit, int depth) => type switch
    {
        BsonType.Null or BsonType.Undefined or BsonType.MinKey or BsonType.MaxKey => at,
        BsonType.Boolean => CheckBoolean(at, limit),
        BsonType.Int32 => Advance(at, 4, limit, "32-bit integer"),
        BsonType.Double => Advance(at, 8, limit, "double"),
        BsonType.DateTime => Advance(at, 8, limit, "date"),
        BsonType.Timestamp => Advance(at, 8, limit, "timestamp"),
        BsonType.Int64 => Advance(at, 8, limit, "64-bit integer"),
        BsonType.ObjectId => Advance(at, ObjectId.Size, limit, "ObjectId"),
        BsonType.Decimal128 => Advance(at, 16, limit, "decimal"),
        BsonType.String or BsonType.JavaScript or BsonType.Symbol => CheckString(at, limit),
        BsonType.Document or BsonType.Array => CheckDocument(at, limit, depth + 1),
        BsonType.Binary => CheckBinary(at, limit),
        BsonType.RegularExpression => CheckText(CheckText(at, limit, "pattern"), limit, "options"),
        BsonType.DbPointer => Advance(CheckString(at, limit), ObjectId.Size, limit, "ObjectId"),
        BsonType.JavaScriptWithScope => CheckScript(at, limit, depth),
        _ => throw new BsonFormatException($"0x{(byte)type:X2} is not a BSON type", at),
    };

    private int CheckBoolean(int at, int limit)
    {
        var next = Advance(at, 1, limit, "boolean");
        return _bytes[at] <= 1 ? next : throw new BsonFormatException("A boolean is neither 0 nor 1", at);
    }

    private int CheckString(int at, int limit)
    {
        var length = ReadPrefix(at, limit, "string");
        if (length < 1 || length > limit - at - 4)
        {
            throw new BsonFormatException($"A string cannot be {length} bytes long here", at);
        }

        var end = at + 4 + length;
        if (_bytes[end - 1] != 0)
        {
            throw new BsonFormatException("The string does not end with a zero byte", end - 1);
        }

        CheckUtf8(at + 4, end - 1, "string");
        return end;
    }

    private int CheckBinary(int at, int limit)
    {
        var length = ReadPrefix(at, limit, "binary value");
        if (length < 0 || length > limit - at - 5)
        {
            throw new BsonFormatException($"A binary value cannot be {length} bytes long here", at);
        }

        if (_bytes[at + 4] == BsonBinary.OldSubtype && (length < 4 || ReadPrefix(at + 5, limit, "") != length - 4))
        {
            throw new BsonFormatException("The inner length of a binary value of subtype 2 is wrong", at + 5);
        }

        return at + 5 + length;
    }

    private int CheckScript(int at, int limit, int depth)
    {
        var end = at + ReadLength(at, limit, 4 + 5 + BsonLimits.MinDocumentSize, "script with scope");
        var next = CheckDocument(CheckString(at + 4, end), end, depth + 1);
        return next == end ? end : throw new BsonFormatException("The length of a script with scope is wrong", at);
    }

    private int CheckText(int at, int limit, string what)
    {
        var length = _bytes[at..limit].IndexOf((byte)0);
        if (length < 0)
        {
            throw new BsonFormatException($"The {what} does not end", at);
        }

        CheckUtf8(at, at + length, what);
        return at + length + 1;
    }

    private void CheckUtf8(int start, int end, string what)
    {
        if (!Utf8.IsValid(_bytes[start..end]))
        {
            throw new BsonFormatException($"The {what} is not valid UTF-8", start);
        }
    }

    private int ReadLength(int at, int limit, int minimum, string what)
    {
        var length = ReadPrefix(at, limit, what);
        return length >= minimum && length <= limit - at
            ? length
            : throw new BsonFormatException($"A {what} cannot be {length} bytes long here", at);
    }

    private int ReadPrefix(int at, int limit, string what)
    {
        Advance(at, 4, limit, what);
        return BinaryPrimitives.ReadInt32LittleEndian(_bytes[at..]);
    }

    private static int Advance(int at, int size, int limit, string what) => limit - at >= size
        ? at + size
        : throw new BsonFormatException($"The {what} is cut off", at);
}
