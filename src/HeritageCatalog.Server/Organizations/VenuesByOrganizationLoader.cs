using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Organizations;

/// <summary>The venues of organizations, by name.</summary>
public sealed class VenuesByOrganizationLoader(RecordCollection<Venue> venues)
    : RecordsByReferenceLoader<Organization, Venue>(
        venues, "organization", "keys.sort",
        static venue => venue.Organization is { } organization ? [organization] : []);
