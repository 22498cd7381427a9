using System.Text.Json;
using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Media;

[ObjectType("LicenceTerms")]
public static class LicenceTermsFields
{
    public static string? Label(LicenceTerms terms, Locale? locale, bool fallback, Language language) => language.Of(
        EnumLabels<Licence>.Find(JsonNamingPolicy.SnakeCaseUpper.ConvertName(terms.Code.ToString())), locale, fallback);
}
