using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Crafts;

/// <summary>Which organization answers for a listing on a day.</summary>
public static class ProtectionUnits
{
    public static ProtectionUnitTerm? FindCurrent(Listing listing, DateTimeOffset now)
    {
        var today = now.DayInChina();
        return listing.ProtectionUnitTerms.FirstOrDefault(term => term.From <= today && !(term.To < today));
    }
}
