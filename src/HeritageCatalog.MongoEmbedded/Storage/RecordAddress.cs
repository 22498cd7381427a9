namespace HeritageCatalog.MongoEmbedded.Storage;

/// <summary>
/// Row number of a document: the collection above, the record within it below, so that a collection is one contiguous
/// range of the table, read and dropped as such.
/// <code>
/// 63        62 .. 40      39 .. 0
/// 0         collection    record
/// </code>
/// </summary>
internal readonly record struct RecordAddress(long Value)
{
    public const int RecordBits = 40;

    public const long MaxRecord = (1L << RecordBits) - 1;

    public const long MaxCollection = (1L << (63 - RecordBits)) - 1;

    public RecordAddress(long collection, long record)
        : this((collection << RecordBits) | record)
    {
    }

    public long Collection => Value >> RecordBits;

    public long Record => Value & MaxRecord;
}
