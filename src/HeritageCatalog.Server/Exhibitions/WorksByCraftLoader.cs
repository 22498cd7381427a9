using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Crafts;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>Works made in crafts, by title.</summary>
public sealed class WorksByCraftLoader(RecordCollection<Work> works)
    : RecordsByReferenceLoader<Craft, Work>(
        works, "craft", "keys.sort", static work => work.Craft is { } craft ? [craft] : []);
