using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Crafts;

[ObjectType("ProcessStep")]
public static class ProcessStepFields
{
    public static string? Name(ProcessStep step, Locale? locale, bool fallback, Language language) =>
        language.Of(step.Name, locale, fallback);

    public static string? Description(ProcessStep step, Locale? locale, bool fallback, Language language) =>
        language.Of(step.Description, locale, fallback);
}
