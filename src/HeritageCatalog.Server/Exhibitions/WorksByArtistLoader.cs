using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>The works of artists, by title.</summary>
public sealed class WorksByArtistLoader(RecordCollection<Work> works)
    : RecordsByReferenceLoader<Artist, Work>(
        works, "makers.artist", "keys.sort",
        static work => work.Makers.Select(maker => maker.Artist).OfType<Id<Artist>>());
