using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.Organizations;

namespace HeritageCatalog.Server.Inheritors;

/// <summary>What follows from an inheritor's own fields and crafts, made anew whenever it is saved.</summary>
public static class InheritorKeys
{
    /// <summary>Sort and search keys, the highest level of a recognition, and the categories of the crafts.</summary>
    public static Inheritor WithKeys(this Inheritor inheritor, IReadOnlyDictionary<Id<Craft>, Craft> crafts) =>
        inheritor with
        {
            Level = HighestLevel(inheritor),
            Categories = [.. inheritor.Crafts.Select(id => crafts[id].Category).Distinct().Order()],
            Keys = SearchKeys.From(inheritor.Name, [], inheritor.Biography),
        };

    // A recognition outlives its bearer: the level is still shown on the page, beside the notice of death.
    private static ProtectionLevel? HighestLevel(Inheritor inheritor) => inheritor.Recognitions
        .Where(recognition => recognition.Status is RecognitionStatus.Active or RecognitionStatus.Deceased)
        .Select(recognition => (ProtectionLevel?)recognition.Level)
        .Min();
}
