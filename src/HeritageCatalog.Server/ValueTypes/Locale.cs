namespace HeritageCatalog.Server.ValueTypes;

/// <summary>A language of the catalogue.</summary>
public enum Locale
{
    ZhHans,
    ZhHant,
    En,
}
