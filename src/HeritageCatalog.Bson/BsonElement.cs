using System.Text;

namespace HeritageCatalog.Bson;

/// <summary>One name and value of a document, as a view of the document's bytes.</summary>
public readonly struct BsonElement
{
    // From the type byte to the end of the value.
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int _nameLength;

    internal BsonElement(ReadOnlyMemory<byte> bytes, int nameLength)
    {
        _bytes = bytes;
        _nameLength = nameLength;
    }

    /// <summary>What the value is.</summary>
    public BsonType Type => (BsonType)_bytes.Span[0];

    /// <summary>The name as UTF-8, without copying it.</summary>
    public ReadOnlySpan<byte> Utf8Name => _bytes.Span.Slice(1, _nameLength);

    /// <summary>The name as UTF-8 that may be kept as long as the document's bytes.</summary>
    public ReadOnlyMemory<byte> Utf8NameMemory => _bytes.Slice(1, _nameLength);

    /// <summary>The name as a new string.</summary>
    public string Name => Encoding.UTF8.GetString(Utf8Name);

    /// <summary>The value, as a view of the same bytes.</summary>
    public BsonValue Value => new(Type, _bytes[(_nameLength + 2)..]);

    /// <summary>Type byte, name, zero byte and value, as they stand in the document.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>Splits the element in two, for <c>foreach (var (name, value) in document)</c>.</summary>
    public void Deconstruct(out string name, out BsonValue value)
    {
        name = Name;
        value = Value;
    }
}
