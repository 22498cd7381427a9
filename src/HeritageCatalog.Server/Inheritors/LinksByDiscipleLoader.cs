using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Inheritors;

/// <summary>Who taught people, in order of generation.</summary>
public sealed class LinksByDiscipleLoader(RecordCollection<LineageLink> links)
    : RecordsByReferenceLoader<Inheritor, LineageLink>(links, "disciple", "generation", static link => [link.Disciple]);
