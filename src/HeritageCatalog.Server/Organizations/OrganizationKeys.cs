using HeritageCatalog.Server.Catalog;

namespace HeritageCatalog.Server.Organizations;

/// <summary>What follows from an organization's or a venue's own fields, made anew whenever it is saved.</summary>
public static class OrganizationKeys
{
    public static Organization WithKeys(this Organization organization) => organization with
    {
        Keys = SearchKeys.From(organization.Name, [], organization.Summary),
    };

    public static Venue WithKeys(this Venue venue) => venue with
    {
        Keys = SearchKeys.From(venue.Name, [], venue.Address),
    };
}
