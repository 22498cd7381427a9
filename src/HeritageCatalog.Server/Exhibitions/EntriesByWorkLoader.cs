using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>The entries that show works.</summary>
public sealed class EntriesByWorkLoader(RecordCollection<ExhibitionEntry> entries)
    : RecordsByReferenceLoader<Work, ExhibitionEntry>(entries, "work", "_id", static entry => [entry.Work]);
