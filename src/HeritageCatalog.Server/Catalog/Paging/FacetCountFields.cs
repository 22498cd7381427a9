using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Catalog.Paging;

[ObjectType("FacetCount")]
public static class FacetCountFields
{
    public static string? Label(FacetCount facet, Locale? locale, bool fallback, Language language) =>
        language.Of(facet.Label, locale, fallback);
}
