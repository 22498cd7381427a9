using HeritageCatalog.GraphQL.TypeSystem.Building;

namespace HeritageCatalog.GraphQL.TypeSystem.Rules;

/// <summary>"Type Validation" of input objects, as far as their own fields go.</summary>
internal static class InputObjectRules
{
    public static void Validate(InputObjectType type, SchemaErrors errors)
    {
        if (type.Fields.IsEmpty)
        {
            errors.Report($"Input object type {type} must define one or more fields.", type);
        }

        foreach (var field in type.Fields)
        {
            FieldRules.ValidateInputValue(field, errors);
            if (type.IsOneOf)
            {
                ValidateMemberOfOneOf(field, errors);
            }
        }
    }

    private static void ValidateMemberOfOneOf(InputValueDefinition field, SchemaErrors errors)
    {
        if (field.Type.IsNonNull)
        {
            errors.Report($"{field} must be nullable, because its type is a OneOf input object.", field);
        }

        if (field.HasDefault)
        {
            errors.Report($"{field} cannot have a default value, because its type is a OneOf input object.", field);
        }
    }
}
