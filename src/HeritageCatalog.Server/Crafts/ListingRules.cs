namespace HeritageCatalog.Server.Crafts;

/// <summary>What must hold of listings, whoever enters them.</summary>
public static class ListingRules
{
    /// <summary>Why a listing cannot stand among the others of the catalogue; empty when it can.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="others">All listings; it does not matter whether the listing is among them.</param>
    public static IEnumerable<ListingFault> FindFaults(Listing listing, IEnumerable<Listing> others)
    {
        if (listing.Kind == ListingKind.Extension && !others.Any(other => IsExtendedBy(other, listing)))
        {
            yield return new ListingFault.ExtendsNothing();
        }

        var terms = listing.ProtectionUnitTerms.OrderBy(term => term.From).ToList();
        foreach (var term in terms.Where(term => term.To < term.From))
        {
            yield return new ListingFault.TermEndsBeforeItBegins(term);
        }

        foreach (var (earlier, later) in terms.Zip(terms.Skip(1)).Where(pair => Overlap(pair.First, pair.Second)))
        {
            yield return new ListingFault.TermsOverlap(earlier, later);
        }
    }

    // An extension uses the number of an earlier inscription again. Where its number is not known the name tells.
    private static bool IsExtendedBy(Listing inscribed, Listing extension) =>
        inscribed.Kind == ListingKind.Inscribed
        && inscribed.Level == extension.Level
        && !(inscribed.AnnouncedOn >= extension.AnnouncedOn)
        && (extension.Identifiers.Count > 0
            ? NumbersOf(inscribed).Intersect(NumbersOf(extension)).Any()
            : ItemNameOf(inscribed) == ItemNameOf(extension));

    private static IEnumerable<(string Scheme, string Number)> NumbersOf(Listing listing) =>
        listing.Identifiers.Select(identifier => (identifier.Scheme, identifier.Normalized));

    // 木版年画（胶南年画） is the item 木版年画 as one place has it.
    private static string ItemNameOf(Listing listing) => listing.ListedName.ZhHans.Split('（', '(')[0].Trim();

    // The last day of a term belongs to it.
    private static bool Overlap(ProtectionUnitTerm earlier, ProtectionUnitTerm later) =>
        earlier.To is not { } end || end >= later.From;
}
