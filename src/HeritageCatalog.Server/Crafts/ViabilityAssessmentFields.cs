using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Crafts;

[ObjectType("ViabilityAssessment")]
public static class ViabilityAssessmentFields
{
    public static string? Reason(ViabilityAssessment assessment, Locale? locale, bool fallback, Language language) =>
        language.Of(assessment.Reason, locale, fallback);
}
