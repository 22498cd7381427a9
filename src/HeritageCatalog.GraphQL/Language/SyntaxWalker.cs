using System.Collections.Immutable;

namespace HeritageCatalog.GraphQL.Language;

/// <summary>Goes through an executable document in the order of its text and tells a visitor of each node.</summary>
public static class SyntaxWalker
{
    /// <summary>Walks a whole document; definitions of a type system are passed over.</summary>
    public static void Walk(DocumentNode document, SyntaxVisitor visitor)
    {
        visitor.Enter(document);
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case OperationDefinitionNode operation:
                    Walk(operation, visitor);
                    break;
                case FragmentDefinitionNode fragment:
                    Walk(fragment, visitor);
                    break;
            }
        }

        visitor.Leave(document);
    }

    /// <summary>Walks one operation.</summary>
    public static void Walk(OperationDefinitionNode operation, SyntaxVisitor visitor)
    {
        visitor.Enter(operation);
        foreach (var variable in operation.VariableDefinitions)
        {
            Walk(variable, visitor);
        }

        Walk(operation.Directives, visitor);
        Walk(operation.SelectionSet, visitor);
        visitor.Leave(operation);
    }

    /// <summary>Walks one fragment definition.</summary>
    public static void Walk(FragmentDefinitionNode fragment, SyntaxVisitor visitor)
    {
        visitor.Enter(fragment);
        visitor.Enter(fragment.TypeCondition);
        Walk(fragment.Directives, visitor);
        Walk(fragment.SelectionSet, visitor);
        visitor.Leave(fragment);
    }

    /// <summary>Walks one selection set.</summary>
    public static void Walk(SelectionSetNode selectionSet, SyntaxVisitor visitor)
    {
        visitor.Enter(selectionSet);
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    Walk(field, visitor);
                    break;
                case InlineFragmentNode fragment:
                    Walk(fragment, visitor);
                    break;
                case FragmentSpreadNode spread:
                    visitor.Enter(spread);
                    Walk(spread.Directives, visitor);
                    break;
            }
        }

        visitor.Leave(selectionSet);
    }

    /// <summary>Walks one value.</summary>
    public static void Walk(ValueNode value, SyntaxVisitor visitor)
    {
        switch (value)
        {
            case VariableNode variable:
                visitor.Enter(variable);
                break;
            case ListValueNode list:
                Walk(list, visitor);
                break;
            case ObjectValueNode fields:
                Walk(fields, visitor);
                break;
        }
    }

    private static void Walk(VariableDefinitionNode variable, SyntaxVisitor visitor)
    {
        visitor.Enter(variable);
        Walk(variable.Type, visitor);
        if (variable.DefaultValue is not null)
        {
            Walk(variable.DefaultValue, visitor);
        }

        Walk(variable.Directives, visitor);
        visitor.Leave(variable);
    }

    private static void Walk(TypeNode type, SyntaxVisitor visitor)
    {
        switch (type)
        {
            case NamedTypeNode named:
                visitor.Enter(named);
                break;
            case ListTypeNode list:
                Walk(list.Type, visitor);
                break;
            case NonNullTypeNode nonNull:
                Walk(nonNull.Type, visitor);
                break;
        }
    }

    private static void Walk(FieldNode field, SyntaxVisitor visitor)
    {
        visitor.Enter(field);
        Walk(field.Arguments, visitor);
        Walk(field.Directives, visitor);
        if (field.SelectionSet is not null)
        {
            Walk(field.SelectionSet, visitor);
        }

        visitor.Leave(field);
    }

    private static void Walk(InlineFragmentNode fragment, SyntaxVisitor visitor)
    {
        visitor.Enter(fragment);
        if (fragment.TypeCondition is not null)
        {
            visitor.Enter(fragment.TypeCondition);
        }

        Walk(fragment.Directives, visitor);
        Walk(fragment.SelectionSet, visitor);
        visitor.Leave(fragment);
    }

    private static void Walk(ImmutableArray<DirectiveNode> directives, SyntaxVisitor visitor)
    {
        foreach (var directive in directives)
        {
            visitor.Enter(directive);
            Walk(directive.Arguments, visitor);
            visitor.Leave(directive);
        }
    }

    private static void Walk(ImmutableArray<ArgumentNode> arguments, SyntaxVisitor visitor)
    {
        foreach (var argument in arguments)
        {
            visitor.Enter(argument);
            Walk(argument.Value, visitor);
            visitor.Leave(argument);
        }
    }

    private static void Walk(ListValueNode list, SyntaxVisitor visitor)
    {
        visitor.Enter(list);
        foreach (var item in list.Values)
        {
            Walk(item, visitor);
        }

        visitor.Leave(list);
    }

    private static void Walk(ObjectValueNode fields, SyntaxVisitor visitor)
    {
        visitor.Enter(fields);
        foreach (var field in fields.Fields)
        {
            visitor.Enter(field);
            Walk(field.Value, visitor);
            visitor.Leave(field);
        }

        visitor.Leave(fields);
    }
}
