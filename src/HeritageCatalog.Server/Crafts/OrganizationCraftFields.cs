using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Http.Caching;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Organizations;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Crafts;

/// <summary>What the crafts add to an organization.</summary>
[ObjectType("Organization")]
public static class OrganizationCraftFields
{
    public static Loading<IReadOnlyList<Listing>> ProtectedListings(
        Organization organization, ListingsByProtectionUnitLoader loader, TimeProvider time, CacheHints hints)
    {
        var now = time.GetUtcNow();
        hints.KeepUntil(now.NextDayInChina());
        var protectedOnes = loader.LoadAsync(organization.Id);
        return protectedOnes.Select<(Organization Unit, DateTimeOffset Now), IReadOnlyList<Listing>>(
            (organization, now),
            static (listings, at) =>
                [.. listings.Where(l => ProtectionUnits.FindCurrent(l, at.Now)?.Organization == at.Unit.Id)]);
    }
}
