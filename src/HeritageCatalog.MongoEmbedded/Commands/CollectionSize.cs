using HeritageCatalog.MongoEmbedded.Collections;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>How many documents a collection has and how many bytes they are, counted one by one.</summary>
internal readonly record struct CollectionSize(long Documents, long Bytes)
{
    public static CollectionSize Of(CollectionState collection)
    {
        var bytes = 0L;
        var documents = new RecordTreeReader(collection.Records, 0, collection.Records.Count, isBackward: false);
        while (documents.MoveNext())
        {
            bytes += documents.Value.Length;
        }

        return new CollectionSize(collection.Records.Count, bytes);
    }
}
