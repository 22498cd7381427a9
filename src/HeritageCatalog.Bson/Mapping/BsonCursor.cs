using System.Buffers.Binary;

namespace HeritageCatalog.Bson.Mapping;

/// <summary>A place in trusted bytes that moves forward as codecs read.</summary>
internal ref struct BsonCursor(ReadOnlyMemory<byte> memory)
{
    private readonly ReadOnlyMemory<byte> _memory = memory;
    private readonly ReadOnlySpan<byte> _span = memory.Span;
    private int _at;

    public readonly int At => _at;

    public readonly ReadOnlySpan<byte> Rest => _span[_at..];

    // Returns where the terminator of the document stands that starts here.
    public int EnterDocument()
    {
        var end = _at + BinaryPrimitives.ReadInt32LittleEndian(_span[_at..]) - 1;
        _at += 4;
        return end;
    }

    public void LeaveDocument(int end) => _at = end + 1;

    public BsonType ReadType() => (BsonType)_span[_at++];

    public void Advance(int count) => _at += count;

    public ReadOnlySpan<byte> ReadName()
    {
        var length = _span[_at..].IndexOf((byte)0);
        var name = _span.Slice(_at, length);
        _at += length + 1;
        return name;
    }

    public void SkipName() => _at += _span[_at..].IndexOf((byte)0) + 1;

    public void SkipValue(BsonType type) => _at += BsonSizes.OfValue(type, _span[_at..]);

    public int ReadInt32()
    {
        var number = BinaryPrimitives.ReadInt32LittleEndian(_span[_at..]);
        _at += 4;
        return number;
    }

    public long ReadInt64()
    {
        var number = BinaryPrimitives.ReadInt64LittleEndian(_span[_at..]);
        _at += 8;
        return number;
    }

    public ReadOnlySpan<byte> ReadBytes(int count)
    {
        var bytes = _span.Slice(_at, count);
        _at += count;
        return bytes;
    }

    public ReadOnlySpan<byte> ReadUtf8()
    {
        var length = ReadInt32();
        var utf8 = _span.Slice(_at, length - 1);
        _at += length;
        return utf8;
    }

    public BsonValue ReadValue(BsonType type)
    {
        var size = BsonSizes.OfValue(type, _span[_at..]);
        var value = new BsonValue(type, _memory.Slice(_at, size));
        _at += size;
        return value;
    }

    // Counts the items of the array that starts here, without moving.
    public readonly int CountItems()
    {
        var ahead = this;
        var end = ahead.EnterDocument();
        var count = 0;
        while (ahead._at < end)
        {
            var type = ahead.ReadType();
            ahead.SkipName();
            ahead.SkipValue(type);
            count++;
        }

        return count;
    }
}
