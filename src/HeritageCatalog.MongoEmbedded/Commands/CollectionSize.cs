using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Indexes;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>How many documents a collection has, and how many bytes they and the entries of its indexes are, counted
/// one by one.</summary>
internal readonly record struct CollectionSize(long Documents, long Bytes, IReadOnlyList<long> IndexBytes)
{
    /// <summary>How many bytes all its indexes are.</summary>
    public long TotalIndexBytes => IndexBytes.Sum();

    public static CollectionSize Of(CollectionState collection)
    {
        var bytes = 0L;
        var documents = new RecordTreeReader(collection.Records, 0, collection.Records.Count, isBackward: false);
        while (documents.MoveNext())
        {
            bytes += documents.Value.Length;
        }

        return new CollectionSize(collection.Records.Count, bytes, [.. collection.Indexes.Select(SizeOf)]);
    }

    private static long SizeOf(IndexState index)
    {
        var bytes = 0L;
        var entries = new KeyTreeReader(index.Entries, 0, index.Entries.Count, isBackward: false);
        while (entries.MoveNext())
        {
            bytes += entries.Key.Bytes.Length;
        }

        return bytes;
    }
}
