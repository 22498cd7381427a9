namespace HeritageCatalog.Bson;

/// <summary>Walks the elements of a document in their order without allocating.</summary>
public ref struct BsonElementEnumerator
{
    private readonly ReadOnlyMemory<byte> _memory;
    private readonly ReadOnlySpan<byte> _span;
    private int _start;
    private int _valueStart;
    private int _end;

    internal BsonElementEnumerator(ReadOnlyMemory<byte> document)
    {
        _memory = document;
        _span = document.Span;
        _end = 4;
    }

    /// <summary>The element the enumerator stands on.</summary>
    public readonly BsonElement Current => new(_memory[_start.._end], _valueStart - _start - 2);

    /// <summary>What the value of the current element is.</summary>
    public readonly BsonType Type => (BsonType)_span[_start];

    /// <summary>The name of the current element.</summary>
    public readonly ReadOnlySpan<byte> Utf8Name => _span[(_start + 1)..(_valueStart - 1)];

    /// <summary>The bytes of the current value.</summary>
    public readonly ReadOnlySpan<byte> ValueSpan => _span[_valueStart.._end];

    /// <summary>The value of the current element.</summary>
    public readonly BsonValue Value => new(Type, _memory[_valueStart.._end]);

    /// <summary>Steps to the next element and says whether there is one.</summary>
    public bool MoveNext()
    {
        if (_end >= _span.Length - 1)
        {
            return false;
        }

        var type = (BsonType)_span[_end];
        var name = _span[(_end + 1)..];
        _start = _end;
        _valueStart = _end + name.IndexOf((byte)0) + 2;
        _end = _valueStart + BsonSizes.OfValue(type, _span[_valueStart..]);
        return true;
    }
}
