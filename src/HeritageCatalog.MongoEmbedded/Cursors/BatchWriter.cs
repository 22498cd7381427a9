using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Cursors;

/// <summary>Takes the documents of a batch: into the open array of a reply, or as they are beside it.</summary>
internal sealed class BatchWriter(BsonWriter writer, bool isBeside, int usualCount)
{
    public const int UsualCount = 32;

    private BsonDocument[] _documents = isBeside && usualCount > 0 ? new BsonDocument[usualCount] : [];
    private long _size;

    public int Count { get; private set; }

    /// <summary>The documents that belong beside the reply; null where they are in it.</summary>
    public ReadOnlyMemory<BsonDocument>? Documents => isBeside ? _documents.AsMemory(0, Count) : null;

    /// <summary>Adds a document; says no where there is no room left for it, but the first always has room.</summary>
    public bool TryAdd(BsonDocument document)
    {
        if (Count > 0 && _size + document.Size > BsonLimits.MaxDocumentSize)
        {
            return false;
        }

        Add(document);
        return true;
    }

    private void Add(BsonDocument document)
    {
        _size += document.Size;
        if (!isBeside)
        {
            writer.WriteDocument(BsonName.Item, document);
        }
        else
        {
            if (Count == _documents.Length)
            {
                Array.Resize(ref _documents, Math.Max(UsualCount, Count * 2));
            }

            _documents[Count] = document;
        }

        Count++;
    }
}
