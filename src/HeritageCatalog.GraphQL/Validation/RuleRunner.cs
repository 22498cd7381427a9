using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Validation;

/// <summary>
/// Tells every rule of every node in one walk. The types are updated before the first rule is told of entering a node
/// and after the last one is told of leaving it; the facts are complete before the rules leave the document.
/// </summary>
internal sealed class RuleRunner(TypeTracker types, DocumentFacts facts, ValidationRule[] rules) : SyntaxVisitor
{
    public override void Enter(DocumentNode document)
    {
        types.Enter(document);
        foreach (var rule in rules)
        {
            rule.Enter(document);
        }
    }

    public override void Leave(DocumentNode document)
    {
        foreach (var rule in rules)
        {
            rule.Leave(document);
        }

        types.Leave(document);
    }

    public override void Enter(OperationDefinitionNode operation)
    {
        types.Enter(operation);
        facts.Enter(operation);
        foreach (var rule in rules)
        {
            rule.Enter(operation);
        }
    }

    public override void Leave(OperationDefinitionNode operation)
    {
        foreach (var rule in rules)
        {
            rule.Leave(operation);
        }

        types.Leave(operation);
    }

    public override void Enter(VariableDefinitionNode variable)
    {
        types.Enter(variable);
        foreach (var rule in rules)
        {
            rule.Enter(variable);
        }
    }

    public override void Leave(VariableDefinitionNode variable)
    {
        foreach (var rule in rules)
        {
            rule.Leave(variable);
        }

        types.Leave(variable);
    }

    public override void Enter(FragmentDefinitionNode fragment)
    {
        types.Enter(fragment);
        facts.Enter(fragment);
        foreach (var rule in rules)
        {
            rule.Enter(fragment);
        }
    }

    public override void Leave(FragmentDefinitionNode fragment)
    {
        foreach (var rule in rules)
        {
            rule.Leave(fragment);
        }

        types.Leave(fragment);
    }

    public override void Enter(SelectionSetNode selectionSet)
    {
        types.Enter(selectionSet);
        foreach (var rule in rules)
        {
            rule.Enter(selectionSet);
        }
    }

    public override void Leave(SelectionSetNode selectionSet)
    {
        foreach (var rule in rules)
        {
            rule.Leave(selectionSet);
        }

        types.Leave(selectionSet);
    }

    public override void Enter(FieldNode field)
    {
        types.Enter(field);
        foreach (var rule in rules)
        {
            rule.Enter(field);
        }
    }

    public override void Leave(FieldNode field)
    {
        foreach (var rule in rules)
        {
            rule.Leave(field);
        }

        types.Leave(field);
    }

    public override void Enter(FragmentSpreadNode spread)
    {
        types.Enter(spread);
        facts.Enter(spread);
        foreach (var rule in rules)
        {
            rule.Enter(spread);
        }
    }

    public override void Enter(InlineFragmentNode fragment)
    {
        types.Enter(fragment);
        foreach (var rule in rules)
        {
            rule.Enter(fragment);
        }
    }

    public override void Leave(InlineFragmentNode fragment)
    {
        foreach (var rule in rules)
        {
            rule.Leave(fragment);
        }

        types.Leave(fragment);
    }

    public override void Enter(DirectiveNode directive)
    {
        types.Enter(directive);
        foreach (var rule in rules)
        {
            rule.Enter(directive);
        }
    }

    public override void Leave(DirectiveNode directive)
    {
        foreach (var rule in rules)
        {
            rule.Leave(directive);
        }

        types.Leave(directive);
    }

    public override void Enter(ArgumentNode argument)
    {
        types.Enter(argument);
        foreach (var rule in rules)
        {
            rule.Enter(argument);
        }
    }

    public override void Leave(ArgumentNode argument)
    {
        foreach (var rule in rules)
        {
            rule.Leave(argument);
        }

        types.Leave(argument);
    }

    public override void Enter(ListValueNode list)
    {
        types.Enter(list);
        foreach (var rule in rules)
        {
            rule.Enter(list);
        }
    }

    public override void Leave(ListValueNode list)
    {
        foreach (var rule in rules)
        {
            rule.Leave(list);
        }

        types.Leave(list);
    }

    public override void Enter(ObjectValueNode fields)
    {
        types.Enter(fields);
        foreach (var rule in rules)
        {
            rule.Enter(fields);
        }
    }

    public override void Leave(ObjectValueNode fields)
    {
        foreach (var rule in rules)
        {
            rule.Leave(fields);
        }

        types.Leave(fields);
    }

    public override void Enter(ObjectFieldNode field)
    {
        types.Enter(field);
        foreach (var rule in rules)
        {
            rule.Enter(field);
        }
    }

    public override void Leave(ObjectFieldNode field)
    {
        foreach (var rule in rules)
        {
            rule.Leave(field);
        }

        types.Leave(field);
    }

    public override void Enter(VariableNode variable)
    {
        types.Enter(variable);
        facts.Enter(variable);
        foreach (var rule in rules)
        {
            rule.Enter(variable);
        }
    }

    public override void Enter(NamedTypeNode type)
    {
        types.Enter(type);
        foreach (var rule in rules)
        {
            rule.Enter(type);
        }
    }
}
