using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Organizations;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Crafts;

/// <summary>
/// What follows from a craft's or a listing's own fields and its neighbours', made anew whenever it is saved.
/// </summary>
public static class CraftKeys
{
    /// <summary>Sort and search keys, the category's number, and the highest level of a listing in force.</summary>
    public static Craft WithKeys(this Craft craft, IEnumerable<Listing> listings) => craft with
    {
        CategoryNumber = (int)craft.Category + 1,
        Level = HighestLevel(listings),
        Keys = SearchKeys.From(craft.Name, craft.Aliases, craft.Summary),
    };

    /// <summary>Sort and search keys, and identifiers as comparisons read them.</summary>
    public static Listing WithKeys(this Listing listing) => listing with
    {
        Identifiers = [.. listing.Identifiers.Select(i => i with { Normalized = Identifier.Normalize(i.Value) })],
        Keys = SearchKeys.From(listing.ListedName, []),
    };

    // Levels are declared from the highest down. A listing that was removed no longer counts.
    private static ProtectionLevel? HighestLevel(IEnumerable<Listing> listings) => listings
        .Where(listing => listing.Status is ListingStatus.Listed or ListingStatus.UnderRectification)
        .Select(listing => (ProtectionLevel?)listing.Level)
        .Min();
}
