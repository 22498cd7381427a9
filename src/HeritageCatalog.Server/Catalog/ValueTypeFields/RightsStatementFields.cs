using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Catalog.ValueTypeFields;

[ObjectType("RightsStatement")]
public static class RightsStatementFields
{
    public static string? CreditLine(RightsStatement rights, Locale? locale, bool fallback, Language language) =>
        language.Of(rights.CreditLine, locale, fallback);
}
