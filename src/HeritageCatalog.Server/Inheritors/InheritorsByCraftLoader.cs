using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Crafts;

namespace HeritageCatalog.Server.Inheritors;

/// <summary>The inheritors of crafts, by name.</summary>
public sealed class InheritorsByCraftLoader(RecordCollection<Inheritor> inheritors)
    : RecordsByReferenceLoader<Craft, Inheritor>(
        inheritors, "crafts", "keys.sort", static inheritor => inheritor.Crafts);
