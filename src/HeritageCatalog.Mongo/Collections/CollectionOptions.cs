using HeritageCatalog.Mongo.Concerns;

namespace HeritageCatalog.Mongo.Collections;

/// <summary>How the documents of a collection are read and written.</summary>
public sealed record CollectionOptions
{
    /// <summary>
    /// How many documents are remembered with what they were decoded to, so that one that comes again with the same
    /// bytes is not decoded again; 0 for none. Whoever reads then shares what he is given with others: only for types
    /// that nobody changes.
    /// </summary>
    public int RememberedDocuments { get; init; }

    /// <summary>How sure a read must be that what it returns stays; null for the database's choice.</summary>
    public ReadConcern? ReadConcern { get; init; }

    /// <summary>What must have happened before a write is acknowledged; null for the database's choice.</summary>
    public WriteConcern? WriteConcern { get; init; }

    /// <summary>Which nodes may answer a read; null for the database's choice.</summary>
    public ReadPreference? Preference { get; init; }
}
