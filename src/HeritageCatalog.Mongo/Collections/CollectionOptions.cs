namespace HeritageCatalog.Mongo.Collections;

/// <summary>How the documents of a collection are read.</summary>
public sealed record CollectionOptions
{
    /// <summary>
    /// How many documents are remembered with what they were decoded to, so that one that comes again with the same
    /// bytes is not decoded again; 0 for none. Whoever reads then shares what he is given with others: only for types
    /// that nobody changes.
    /// </summary>
    public int RememberedDocuments { get; init; }
}
