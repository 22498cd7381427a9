using HeritageCatalog.GraphQL.TypeSystem.Building;

namespace HeritageCatalog.GraphQL.TypeSystem.Rules;

/// <summary>"Reserved Names": two underscores belong to introspection.</summary>
internal static class NameRules
{
    public static void Validate(ISchemaElement element, SchemaErrors errors)
    {
        var isReserved = element.Name.StartsWith("__", StringComparison.Ordinal);
        if (isReserved && element.SourceLocation.SourceName != SpecifiedDefinitions.SourceName)
        {
            var problem = $"{element.Coordinate}: a name must not begin with \"__\", which introspection uses.";
            errors.Report(problem, element);
        }
    }
}
