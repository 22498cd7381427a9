namespace HeritageCatalog.Server.Catalog;

/// <summary>What every curated record carries, whatever it describes.</summary>
/// <typeparam name="TSelf">The record itself, for its typed id.</typeparam>
public abstract record CatalogRecord<TSelf> : IIdentified<TSelf>, ICurated
    where TSelf : CatalogRecord<TSelf>
{
    public required Id<TSelf> Id { get; init; }

    /// <summary>The short code printed beside the QR code. It never changes hands.</summary>
    public required string Code { get; init; }

    /// <summary>True for plausible sample data that describes no real person, work or timetable.</summary>
    public required bool Sample { get; init; }

    /// <summary>The bureau that curates the record: its tenant.</summary>
    public BureauId? Bureau { get; init; }

    public int Version { get; init; } = 1;

    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>What lists sort and search by, made from the names whenever the record is saved.</summary>
    public SearchKeys Keys { get; init; } = SearchKeys.None;
}
