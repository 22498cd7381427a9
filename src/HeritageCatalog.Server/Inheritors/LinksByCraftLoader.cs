using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Crafts;

namespace HeritageCatalog.Server.Inheritors;

/// <summary>All lineage links of crafts, in order of generation.</summary>
public sealed class LinksByCraftLoader(RecordCollection<LineageLink> links)
    : RecordsByReferenceLoader<Craft, LineageLink>(links, "craft", "generation", static link => [link.Craft]);
