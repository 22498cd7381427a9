using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>The entries of exhibitions in hanging order.</summary>
public sealed class EntriesByExhibitionLoader(RecordCollection<ExhibitionEntry> entries)
    : RecordsByReferenceLoader<Exhibition, ExhibitionEntry>(
        entries, "exhibition", "order", static entry => [entry.Exhibition]);
