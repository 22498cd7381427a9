namespace HeritageCatalog.MongoEmbedded.Indexes;

/// <summary>One version of an index.</summary>
/// <param name="Definition">What it is made of.</param>
/// <param name="Entries">Its entries, see <see cref="IndexEntry"/>.</param>
/// <param name="ArrayFields">One bit for each field that has ever led into an array, which limits what bounds may
/// do.</param>
internal sealed record IndexState(IndexDefinition Definition, KeyTree Entries, int ArrayFields)
{
    public bool IsMultikey => ArrayFields != 0;

    public bool IsArrayField(int field) => (ArrayFields >> field & 1) != 0;

    public static IndexState Empty(IndexDefinition definition) => new(definition, KeyTree.Empty, 0);

    /// <summary>Finds the record of a key, the first one where the index is not unique.</summary>
    public bool TryFindRecord(ReadOnlySpan<byte> key, out long record)
    {
        if (Entries.TryGetCeiling(key, out var entry, out _) && IndexEntry.HasKey(entry, key))
        {
            record = IndexEntry.RecordOf(entry);
            return true;
        }

        record = 0;
        return false;
    }
}
