namespace HeritageCatalog.MongoEmbedded.Indexes;

/// <summary>What an index does besides holding keys.</summary>
/// <param name="IsUnique">Two documents may not share a key.</param>
/// <param name="IsSparse">A document that has none of the fields has no entry.</param>
internal sealed record IndexOptions(bool IsUnique = false, bool IsSparse = false)
{
    /// <summary>Only documents of this filter have entries; null for all.</summary>
    public PartialFilter? Partial { get; init; }

    /// <summary>Documents are deleted so many seconds after the date in the field; null for never.</summary>
    public int? ExpireAfterSeconds { get; init; }
}
