using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Crafts;

/// <summary>The listings of crafts, by code.</summary>
public sealed class ListingsByCraftLoader(RecordCollection<Listing> listings)
    : RecordsByReferenceLoader<Craft, Listing>(listings, "craft", "code", static listing => [listing.Craft]);
