using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Organizations;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Crafts;

[ObjectType("ProtectionUnitTerm")]
public static class ProtectionUnitTermFields
{
    public static Loading<Organization> Organization(ProtectionUnitTerm term, RecordByIdLoader<Organization> loader) =>
        loader.LoadAsync(term.Organization)!;

    public static string? EndReason(ProtectionUnitTerm term, Locale? locale, bool fallback, Language language) =>
        language.Of(term.EndReason, locale, fallback);
}
