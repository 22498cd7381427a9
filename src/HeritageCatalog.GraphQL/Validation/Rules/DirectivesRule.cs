using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>A rule about the directives of one place.</summary>
internal abstract class DirectivesRule(ValidationContext context) : ValidationRule(context)
{
    public sealed override void Enter(OperationDefinitionNode operation)
    {
        Check(operation.Directives, operation.Operation switch
        {
            OperationKind.Query => DirectiveLocation.Query,
            OperationKind.Mutation => DirectiveLocation.Mutation,
            _ => DirectiveLocation.Subscription,
        });
    }

    public sealed override void Enter(VariableDefinitionNode variable)
    {
        Check(variable.Directives, DirectiveLocation.VariableDefinition);
    }

    public sealed override void Enter(FragmentDefinitionNode fragment)
    {
        Check(fragment.Directives, DirectiveLocation.FragmentDefinition);
    }

    public sealed override void Enter(FieldNode field) => Check(field.Directives, DirectiveLocation.Field);

    public sealed override void Enter(FragmentSpreadNode spread)
    {
        Check(spread.Directives, DirectiveLocation.FragmentSpread);
    }

    public sealed override void Enter(InlineFragmentNode fragment)
    {
        Check(fragment.Directives, DirectiveLocation.InlineFragment);
    }

    protected abstract void Check(ImmutableArray<DirectiveNode> directives, DirectiveLocation location);
}
