using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>"Fragment Spread Is Possible": some object must be of both types.</summary>
internal sealed class PossibleFragmentSpreadsRule(ValidationContext context) : ValidationRule(context)
{
    public override void Enter(InlineFragmentNode fragment)
    {
        if (Context.Types is { Type: CompositeType type, ParentType: { } parent } && !type.Overlaps(parent))
        {
            Report($"Fragment cannot be spread here as objects of {CanNeverBe(parent, type)}.", fragment);
        }
    }

    public override void Enter(FragmentSpreadNode spread)
    {
        var condition = Context.FindFragment(spread.Name.Value)?.TypeCondition;
        if (condition is not null
            && Context.Schema.FindType(condition) is CompositeType type
            && Context.Types.ParentType is { } parent
            && !type.Overlaps(parent))
        {
            var name = spread.Name.Value;
            Report($"Fragment \"{name}\" cannot be spread here as objects of {CanNeverBe(parent, type)}.", spread);
        }
    }

    private static string CanNeverBe(CompositeType parent, CompositeType type)
    {
        return $"type \"{parent}\" can never be of type \"{type}\"";
    }
}
