using System.Collections.Immutable;
using HeritageCatalog.GraphQL.TypeSystem.Building;

namespace HeritageCatalog.GraphQL.TypeSystem.Rules;

/// <summary>"Type Validation" of objects and interfaces, as far as their own fields go.</summary>
internal static class FieldRules
{
    public static void Validate(ComplexType type, SchemaErrors errors)
    {
        if (type.Fields.IsEmpty)
        {
            errors.Report($"Type {type} must define one or more fields.", type);
        }

        foreach (var field in type.Fields)
        {
            NameRules.Validate(field, errors);
            if (!field.Type.IsOutputType)
            {
                errors.Report($"The type of {field} must be an output type, not {field.Type}.", field);
            }

            ValidateArguments(field.Arguments, errors);
        }
    }

    public static void ValidateArguments(ImmutableArray<InputValueDefinition> arguments, SchemaErrors errors)
    {
        foreach (var argument in arguments)
        {
            ValidateInputValue(argument, errors);
        }
    }

    public static void ValidateInputValue(InputValueDefinition value, SchemaErrors errors)
    {
        NameRules.Validate(value, errors);
        if (!value.Type.IsInputType)
        {
            errors.Report($"The type of {value} must be an input type, not {value.Type}.", value);
        }

        if (value is { IsRequired: true, IsDeprecated: true })
        {
            errors.Report($"{value} is required and cannot be deprecated.", value);
        }
    }
}
