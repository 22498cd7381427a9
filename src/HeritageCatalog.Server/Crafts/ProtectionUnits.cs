namespace HeritageCatalog.Server.Crafts;

/// <summary>Which organization answers for a listing on a day.</summary>
public static class ProtectionUnits
{
    // Terms are dated in China, whose day begins eight hours before that of UTC.
    private static readonly TimeSpan ChinaOffset = TimeSpan.FromHours(8);

    public static ProtectionUnitTerm? FindCurrent(Listing listing, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.ToOffset(ChinaOffset).DateTime);
        return listing.ProtectionUnitTerms.FirstOrDefault(term => term.From <= today && (term.To is null || term.To >= today));
    }
}
