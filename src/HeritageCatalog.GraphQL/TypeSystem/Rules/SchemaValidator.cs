using HeritageCatalog.GraphQL.TypeSystem.Building;

namespace HeritageCatalog.GraphQL.TypeSystem.Rules;

/// <summary>Fifth step: the sections "Type Validation" of the specification, one class for each kind of type.</summary>
internal static class SchemaValidator
{
    public static void Validate(SchemaDraft draft, SchemaErrors errors)
    {
        RootTypeRules.Validate(draft, errors);
        ReferenceRules.Validate(draft, errors);
        foreach (var directive in draft.Directives.Values)
        {
            DirectiveRules.Validate(directive, errors);
        }

        foreach (var type in draft.Types.Values)
        {
            Validate(type, errors);
        }

        InputObjectCycles.Validate(draft.Types.Values, errors);
    }

    private static void Validate(NamedType type, SchemaErrors errors)
    {
        NameRules.Validate(type, errors);
        switch (type)
        {
            case ComplexType complex:
                FieldRules.Validate(complex, errors);
                InterfaceRules.Validate(complex, errors);
                break;
            case UnionType { Types.IsEmpty: true } union:
                errors.Report($"Union type {union} must define one or more member types.", union);
                break;
            case EnumType enumType:
                EnumRules.Validate(enumType, errors);
                break;
            case InputObjectType input:
                InputObjectRules.Validate(input, errors);
                break;
        }
    }
}
