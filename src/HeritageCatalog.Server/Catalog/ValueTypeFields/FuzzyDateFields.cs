using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Catalog.ValueTypeFields;

[ObjectType("FuzzyDate")]
public static class FuzzyDateFields
{
    public static string? Text(FuzzyDate date, Locale? locale, bool fallback, Language language) =>
        language.Of(date.Text, locale, fallback);
}
