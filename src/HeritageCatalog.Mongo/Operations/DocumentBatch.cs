using HeritageCatalog.Bson;
using HeritageCatalog.Bson.Mapping;
using HeritageCatalog.Mongo.Collections;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>The documents of a batch: in the array of a reply, or each by itself.</summary>
internal readonly struct DocumentBatch
{
    private readonly BsonArray _array;
    private readonly ReadOnlyMemory<BsonDocument> _documents;
    private readonly bool _isInReply;

    public DocumentBatch(BsonArray array)
    {
        _array = array;
        _isInReply = true;
    }

    public DocumentBatch(ReadOnlyMemory<BsonDocument> documents) => _documents = documents;

    public int Count => _isInReply ? _array.CountItems() : _documents.Length;

    public Enumerator GetEnumerator() => new(this);

    /// <summary>Takes the first document and says whether there is one.</summary>
    public bool TryGetFirst(out BsonValue document)
    {
        var documents = GetEnumerator();
        var isThere = documents.MoveNext();
        document = isThere ? documents.Current : default;
        return isThere;
    }

    /// <summary>Decodes the documents, or takes what they were decoded to before.</summary>
    public T[] Decode<T>(DecodedDocuments<T>? decoded)
    {
        var count = Count;
        if (count == 0)
        {
            return [];
        }

        var results = new T[count];
        var at = 0;
        foreach (var document in this)
        {
            results[at++] = decoded is null ? BsonCodec<T>.Default.Read(document) : decoded.Read(document);
        }

        return results;
    }

    public BsonArray ToArray() => _isInReply ? _array : BsonArray.Create(
        [.. _documents.Span.ToArray().Select(BsonValue.From)]);

    /// <summary>Walks the documents; what a reply holds in their place is for the reader to refuse.</summary>
    public ref struct Enumerator
    {
        private readonly ReadOnlySpan<BsonDocument> _documents;
        private readonly bool _isInReply;
        private BsonArray.Enumerator _items;
        private int _at;

        internal Enumerator(DocumentBatch batch)
        {
            _documents = batch._documents.Span;
            _isInReply = batch._isInReply;
            _items = _isInReply ? batch._array.GetEnumerator() : default;
            _at = -1;
        }

        public readonly BsonValue Current => _isInReply ? _items.Current : BsonValue.From(_documents[_at]);

        public bool MoveNext() => _isInReply ? _items.MoveNext() : ++_at < _documents.Length;
    }
}
