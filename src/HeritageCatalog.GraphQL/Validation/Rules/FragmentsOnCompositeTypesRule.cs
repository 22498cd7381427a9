using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>"Fragments on Object, Interface or Union Types".</summary>
internal sealed class FragmentsOnCompositeTypesRule(ValidationContext context) : ValidationRule(context)
{
    public override void Enter(InlineFragmentNode fragment)
    {
        if (fragment.TypeCondition is { } condition && IsOnLeafOrInput(condition))
        {
            Report($"Fragment cannot condition on non composite type \"{condition}\".", condition);
        }
    }

    public override void Enter(FragmentDefinitionNode fragment)
    {
        if (IsOnLeafOrInput(fragment.TypeCondition))
        {
            var condition = $"cannot condition on non composite type \"{fragment.TypeCondition}\"";
            Report($"Fragment \"{fragment.Name.Value}\" {condition}.", fragment.TypeCondition);
        }
    }

    private bool IsOnLeafOrInput(NamedTypeNode condition)
    {
        return Context.Schema.FindType(condition.Name.Value) is not (null or CompositeType);
    }
}
