namespace HeritageCatalog.Bson.ExtendedJson;

/// <summary>Chooses between the two forms of Extended JSON (version 2).</summary>
public enum ExtendedJsonForm
{
    /// <summary>Plain JSON numbers and ISO dates where that loses little.</summary>
    Relaxed,

    /// <summary>Every type kept, for reading back exactly what was there.</summary>
    Canonical,
}
