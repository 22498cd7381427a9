using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Organizations;

[ObjectType("Certification")]
public static class CertificationFields
{
    public static string? Name(Certification certification, Locale? locale, bool fallback, Language language) =>
        language.Of(certification.Name, locale, fallback);
}
