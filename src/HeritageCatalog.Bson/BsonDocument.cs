using System.Buffers.Binary;
using System.Text;
using HeritageCatalog.Bson.ExtendedJson;

namespace HeritageCatalog.Bson;

/// <summary>A document as the bytes it has on the wire; reading it copies nothing.</summary>
/// <remarks>The bytes must not change while a document, or a value taken from it, is in use.</remarks>
public readonly struct BsonDocument : IEquatable<BsonDocument>
{
    private static readonly byte[] EmptyBytes = [5, 0, 0, 0, 0];

    private readonly ReadOnlyMemory<byte> _bytes;

    /// <summary>Wraps bytes that are known to be one whole, well-formed document; nothing is checked.</summary>
    public BsonDocument(ReadOnlyMemory<byte> trustedBytes) => _bytes = trustedBytes;

    /// <summary>The document without elements; <c>default</c> is the same.</summary>
    public static BsonDocument Empty => new(EmptyBytes);

    /// <summary>The whole document, from its length to its terminator.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.IsEmpty ? EmptyBytes : _bytes;

    /// <summary>Length in bytes.</summary>
    public int Size => Bytes.Length;

    /// <summary>True when there are no elements.</summary>
    public bool IsEmpty => Size == BsonLimits.MinDocumentSize;

    /// <summary>The value under a name; where there is none, its <see cref="BsonValue.IsMissing"/> is true.</summary>
    public BsonValue this[string name] => TryGetValue(name, out var value) ? value : default;

    /// <summary>The value under a UTF-8 name; where there is none, its <c>IsMissing</c> is true.</summary>
    public BsonValue this[ReadOnlySpan<byte> utf8Name] => TryGetValue(utf8Name, out var value) ? value : default;

    /// <summary>Checks bytes from outside and wraps them.</summary>
    /// <exception cref="BsonFormatException">The bytes are not exactly one well-formed document.</exception>
    public static BsonDocument Parse(ReadOnlyMemory<byte> bytes, int maxDepth = BsonLimits.MaxDepth)
    {
        Validate(bytes.Span, maxDepth);
        return new BsonDocument(bytes);
    }

    /// <summary>Reads Extended JSON, canonical or relaxed.</summary>
    /// <exception cref="BsonFormatException">The text is not one JSON object, or misuses a type wrapper.</exception>
    public static BsonDocument ParseJson(string json) => ExtendedJsonReader.Parse(Encoding.UTF8.GetBytes(json));

    /// <summary>Checks that bytes are exactly one well-formed document, with all that is in it.</summary>
    /// <exception cref="BsonFormatException">They are not; the exception says where and why.</exception>
    public static void Validate(ReadOnlySpan<byte> bytes, int maxDepth = BsonLimits.MaxDepth)
    {
        if (bytes.Length > BsonLimits.MaxCommandSize)
        {
            throw new BsonFormatException($"The document is larger than {BsonLimits.MaxCommandSize} bytes", 0);
        }

        new BsonValidator(bytes, maxDepth).CheckAll();
    }

    /// <summary>Tells the length, in bytes, of the document that a span begins with.</summary>
    public static int ReadSize(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt32LittleEndian(bytes);

    /// <summary>Says whether both have the same bytes.</summary>
    public static bool operator ==(BsonDocument left, BsonDocument right) => left.Equals(right);

    /// <summary>Says whether their bytes differ.</summary>
    public static bool operator !=(BsonDocument left, BsonDocument right) => !left.Equals(right);

    /// <summary>Finds the first value under a name in UTF-8.</summary>
    public bool TryGetValue(ReadOnlySpan<byte> utf8Name, out BsonValue value)
    {
        var elements = GetEnumerator();
        while (elements.MoveNext())
        {
            if (elements.Utf8Name.SequenceEqual(utf8Name))
            {
                value = elements.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>Finds the first value under a name.</summary>
    public bool TryGetValue(string name, out BsonValue value)
    {
        const int shortName = 128;
        Span<byte> buffer = stackalloc byte[shortName];
        return Encoding.UTF8.TryGetBytes(name, buffer, out var length)
            ? TryGetValue(buffer[..length], out value)
            : TryGetValue(Encoding.UTF8.GetBytes(name), out value);
    }

    /// <summary>Says whether there is a value under a name.</summary>
    public bool Contains(string name) => TryGetValue(name, out _);

    /// <summary>Counts the elements by walking over them.</summary>
    public int CountElements()
    {
        var count = 0;
        var elements = GetEnumerator();
        while (elements.MoveNext())
        {
            count++;
        }

        return count;
    }

    /// <summary>Walks the elements in their order.</summary>
    public BsonElementEnumerator GetEnumerator() => new(Bytes);

    /// <summary>Copies the bytes, so that the document outlives the buffer it was read from.</summary>
    public BsonDocument Clone() => new(Bytes.ToArray());

    /// <summary>Says whether both have the same bytes; the same fields in another order are different.</summary>
    public bool Equals(BsonDocument other) => Bytes.Span.SequenceEqual(other.Bytes.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BsonDocument other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Bytes.Span);
        return hash.ToHashCode();
    }

    /// <summary>Prints relaxed Extended JSON.</summary>
    public override string ToString() => ExtendedJsonWriter.Print(this);

    /// <summary>Prints Extended JSON in the form asked for.</summary>
    public string ToJson(ExtendedJsonForm form) => ExtendedJsonWriter.Print(this, form);
}
