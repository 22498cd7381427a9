using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Inheritors;

/// <summary>Whom people taught, in order of generation.</summary>
public sealed class LinksByMasterLoader(RecordCollection<LineageLink> links)
    : RecordsByReferenceLoader<Inheritor, LineageLink>(links, "master", "generation", static link => [link.Master]);
