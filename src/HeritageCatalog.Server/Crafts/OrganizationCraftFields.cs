using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Organizations;

namespace HeritageCatalog.Server.Crafts;

/// <summary>What the crafts add to an organization.</summary>
[ObjectType("Organization")]
public static class OrganizationCraftFields
{
    public static Loading<IReadOnlyList<Listing>> ProtectedListings(
        Organization organization, ListingsByProtectionUnitLoader loader, TimeProvider time) =>
        loader.LoadAsync(organization.Id).Select<(Organization Unit, DateTimeOffset Now), IReadOnlyList<Listing>>(
            (organization, time.GetUtcNow()),
            static (listings, state) =>
                [.. listings.Where(l => ProtectionUnits.FindCurrent(l, state.Now)?.Organization == state.Unit.Id)]);
}
