using System.Runtime.CompilerServices;
using HeritageCatalog.Bson.ExtendedJson;

namespace HeritageCatalog.Bson;

/// <summary>An array as the bytes it has on the wire; reading it copies nothing.</summary>
[CollectionBuilder(typeof(BsonArray), nameof(Create))]
public readonly struct BsonArray : IEquatable<BsonArray>
{
    private readonly ReadOnlyMemory<byte> _bytes;

    /// <summary>Wraps bytes that are known to be one whole, well-formed array; nothing is checked.</summary>
    public BsonArray(ReadOnlyMemory<byte> trustedBytes) => _bytes = trustedBytes;

    /// <summary>The array without items; <c>default</c> is the same.</summary>
    public static BsonArray Empty => default;

    /// <summary>The whole array, from its length to its terminator.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.IsEmpty ? BsonDocument.Empty.Bytes : _bytes;

    /// <summary>True when there are no items.</summary>
    public bool IsEmpty => Bytes.Length == BsonLimits.MinDocumentSize;

    /// <summary>Makes an array of the items, also from a collection expression.</summary>
    public static BsonArray Create(params ReadOnlySpan<BsonValue> items)
    {
        using var writer = BsonWriter.Rent();
        writer.WriteStartArray();
        foreach (var item in items)
        {
            writer.WriteValue(BsonName.Item, item);
        }

        writer.WriteEndArray();
        return new BsonArray(writer.ToBytes());
    }

    /// <summary>Makes an array of documents.</summary>
    public static BsonArray From(IEnumerable<BsonDocument> documents)
    {
        using var writer = BsonWriter.Rent();
        writer.WriteStartArray();
        foreach (var document in documents)
        {
            writer.WriteDocument(BsonName.Item, document);
        }

        writer.WriteEndArray();
        return new BsonArray(writer.ToBytes());
    }

    /// <summary>Says whether both have the same bytes.</summary>
    public static bool operator ==(BsonArray left, BsonArray right) => left.Equals(right);

    /// <summary>Says whether their bytes differ.</summary>
    public static bool operator !=(BsonArray left, BsonArray right) => !left.Equals(right);

    /// <summary>Counts the items by walking over them.</summary>
    public int CountItems() => new BsonDocument(_bytes).CountElements();

    /// <summary>Walks the items in their order without allocating.</summary>
    public Enumerator GetEnumerator() => new(Bytes);

    /// <summary>Takes the first item and says whether there is one.</summary>
    public bool TryGetFirst(out BsonValue item)
    {
        var items = GetEnumerator();
        var isThere = items.MoveNext();
        item = isThere ? items.Current : default;
        return isThere;
    }

    /// <summary>Collects the items; each is still a view of the same bytes.</summary>
    public List<BsonValue> ToList()
    {
        var items = new List<BsonValue>();
        foreach (var item in this)
        {
            items.Add(item);
        }

        return items;
    }

    /// <summary>Says whether both have the same bytes.</summary>
    public bool Equals(BsonArray other) => Bytes.Span.SequenceEqual(other.Bytes.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BsonArray other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => new BsonDocument(_bytes).GetHashCode();

    /// <summary>Prints relaxed Extended JSON.</summary>
    public override string ToString() => ExtendedJsonWriter.Print(BsonValue.From(this));

    /// <summary>Walks the items of an array.</summary>
    public ref struct Enumerator
    {
        private BsonElementEnumerator _elements;

        internal Enumerator(ReadOnlyMemory<byte> bytes) => _elements = new BsonElementEnumerator(bytes);

        /// <summary>The item the enumerator stands on.</summary>
        public readonly BsonValue Current => _elements.Value;

        /// <summary>Steps to the next item and says whether there is one.</summary>
        public bool MoveNext() => _elements.MoveNext();
    }
}
