using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Organizations;

namespace HeritageCatalog.Server.Crafts;

/// <summary>The listings that organizations answer or have answered for.</summary>
public sealed class ListingsByProtectionUnitLoader(RecordCollection<Listing> listings)
    : RecordsByReferenceLoader<Organization, Listing>(
        listings, "protectionUnitTerms.organization", "code",
        static listing => listing.ProtectionUnitTerms.Select(term => term.Organization));
