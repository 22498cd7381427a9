namespace HeritageCatalog.Server.Crafts;

/// <summary>Why a listing cannot stand.</summary>
public abstract record ListingFault
{
    private ListingFault()
    {
    }

    /// <summary>An extension has no earlier inscription of its level with its number.</summary>
    public sealed record ExtendsNothing : ListingFault;

    public sealed record TermEndsBeforeItBegins(ProtectionUnitTerm Term) : ListingFault;

    /// <summary>Two organizations would answer for the listing on one day.</summary>
    public sealed record TermsOverlap(ProtectionUnitTerm Earlier, ProtectionUnitTerm Later) : ListingFault;
}
