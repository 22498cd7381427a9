using HeritageCatalog.GraphQL.TypeSystem.Building;

namespace HeritageCatalog.GraphQL.TypeSystem.Rules;

/// <summary>IsValidImplementation(): what a type owes to the interfaces it implements.</summary>
internal static class InterfaceRules
{
    public static void Validate(ComplexType type, SchemaErrors errors)
    {
        foreach (var shared in type.Interfaces.Where(shared => shared != type))
        {
            RequireInheritedInterfaces(type, shared, errors);
            foreach (var expected in shared.Fields)
            {
                RequireField(type, expected, errors);
            }
        }
    }

    private static void RequireInheritedInterfaces(ComplexType type, InterfaceType shared, SchemaErrors errors)
    {
        foreach (var inherited in shared.Interfaces.Where(inherited => !type.Interfaces.Contains(inherited)))
        {
            var problem = inherited == type
                ? $"Type {type} cannot implement {shared}, because {shared} implements {type}."
                : $"Type {type} must implement {inherited}, because it is implemented by {shared}.";
            errors.Report(problem, type);
        }
    }

    private static void RequireField(ComplexType type, FieldDefinition expected, SchemaErrors errors)
    {
        if (type.FindField(expected.Name) is not { } field)
        {
            errors.Report($"Type {type} must have the field {expected} of its interface.", type);
            return;
        }

        // IsValidImplementationFieldType()
        if (!Schema.IsSubType(field.Type, expected.Type))
        {
            var problem = $"{field} must have the type {expected.Type} of {expected} or a subtype, not {field.Type}.";
            errors.Report(problem, field);
        }

        if (field.IsDeprecated && !expected.IsDeprecated)
        {
            errors.Report($"{field} cannot be deprecated, because {expected} is not.", field);
        }

        RequireArguments(field, expected, errors);
    }

    private static void RequireArguments(FieldDefinition field, FieldDefinition expected, SchemaErrors errors)
    {
        foreach (var expectedArgument in expected.Arguments)
        {
            var argument = field.FindArgument(expectedArgument.Name);
            if (argument is null)
            {
                errors.Report($"{field} must have the argument {expectedArgument} of its interface.", field);
            }
            else if (argument.Type != expectedArgument.Type)
            {
                var expectation = $"the type {expectedArgument.Type} of {expectedArgument}";
                errors.Report($"{argument} must have {expectation}, not {argument.Type}.", argument);
            }
        }

        foreach (var argument in field.Arguments)
        {
            if (argument.IsRequired && expected.FindArgument(argument.Name) is null)
            {
                errors.Report($"{argument} cannot be required, because {expected} does not have it.", argument);
            }
        }
    }
}
