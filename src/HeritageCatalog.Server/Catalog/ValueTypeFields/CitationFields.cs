using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Catalog.ValueTypeFields;

[ObjectType("Citation")]
public static class CitationFields
{
    public static string? Title(Citation citation, Locale? locale, bool fallback, Language language) =>
        language.Of(citation.Title, locale, fallback);

    public static string? Issuer(Citation citation, Locale? locale, bool fallback, Language language) =>
        language.Of(citation.Issuer, locale, fallback);
}
