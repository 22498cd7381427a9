using HeritageCatalog.GraphQL.TypeSystem.Building;

namespace HeritageCatalog.GraphQL.TypeSystem.Rules;

/// <summary>"Type Validation" of enums.</summary>
internal static class EnumRules
{
    public static void Validate(EnumType type, SchemaErrors errors)
    {
        if (type.Values.IsEmpty)
        {
            errors.Report($"Enum type {type} must define one or more values.", type);
        }

        foreach (var value in type.Values)
        {
            NameRules.Validate(value, errors);
        }
    }
}
