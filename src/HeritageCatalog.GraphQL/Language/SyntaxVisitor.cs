namespace HeritageCatalog.GraphQL.Language;

/// <summary>Is told of every node of an executable document, before and after what is below it.</summary>
/// <remarks>Override what is of interest; the rest does nothing. <see cref="SyntaxWalker"/> does the walking.</remarks>
public abstract class SyntaxVisitor
{
    /// <summary>Called first.</summary>
    public virtual void Enter(DocumentNode document)
    {
    }

    /// <summary>Called last.</summary>
    public virtual void Leave(DocumentNode document)
    {
    }

    /// <summary>Called before the variables, directives and selections of the operation.</summary>
    public virtual void Enter(OperationDefinitionNode operation)
    {
    }

    /// <summary>Called after the variables, directives and selections of the operation.</summary>
    public virtual void Leave(OperationDefinitionNode operation)
    {
    }

    /// <summary>Called before the type, default value and directives of the variable.</summary>
    public virtual void Enter(VariableDefinitionNode variable)
    {
    }

    /// <summary>Called after the type, default value and directives of the variable.</summary>
    public virtual void Leave(VariableDefinitionNode variable)
    {
    }

    /// <summary>Called before the directives and selections of the fragment.</summary>
    public virtual void Enter(FragmentDefinitionNode fragment)
    {
    }

    /// <summary>Called after the directives and selections of the fragment.</summary>
    public virtual void Leave(FragmentDefinitionNode fragment)
    {
    }

    /// <summary>Called before the selections.</summary>
    public virtual void Enter(SelectionSetNode selectionSet)
    {
    }

    /// <summary>Called after the selections.</summary>
    public virtual void Leave(SelectionSetNode selectionSet)
    {
    }

    /// <summary>Called before the arguments, directives and selections of the field.</summary>
    public virtual void Enter(FieldNode field)
    {
    }

    /// <summary>Called after the arguments, directives and selections of the field.</summary>
    public virtual void Leave(FieldNode field)
    {
    }

    /// <summary>Called before the directives of the spread; the fragment itself is not followed.</summary>
    public virtual void Enter(FragmentSpreadNode spread)
    {
    }

    /// <summary>Called before the directives and selections of the fragment.</summary>
    public virtual void Enter(InlineFragmentNode fragment)
    {
    }

    /// <summary>Called after the directives and selections of the fragment.</summary>
    public virtual void Leave(InlineFragmentNode fragment)
    {
    }

    /// <summary>Called before the arguments of the directive.</summary>
    public virtual void Enter(DirectiveNode directive)
    {
    }

    /// <summary>Called after the arguments of the directive.</summary>
    public virtual void Leave(DirectiveNode directive)
    {
    }

    /// <summary>Called before the value.</summary>
    public virtual void Enter(ArgumentNode argument)
    {
    }

    /// <summary>Called after the value.</summary>
    public virtual void Leave(ArgumentNode argument)
    {
    }

    /// <summary>Called before the items of the list.</summary>
    public virtual void Enter(ListValueNode list)
    {
    }

    /// <summary>Called after the items of the list.</summary>
    public virtual void Leave(ListValueNode list)
    {
    }

    /// <summary>Called before the fields of the object.</summary>
    public virtual void Enter(ObjectValueNode fields)
    {
    }

    /// <summary>Called after the fields of the object.</summary>
    public virtual void Leave(ObjectValueNode fields)
    {
    }

    /// <summary>Called before the value of the field.</summary>
    public virtual void Enter(ObjectFieldNode field)
    {
    }

    /// <summary>Called after the value of the field.</summary>
    public virtual void Leave(ObjectFieldNode field)
    {
    }

    /// <summary>Called where a variable is used, not where it is declared.</summary>
    public virtual void Enter(VariableNode variable)
    {
    }

    /// <summary>Called where a type is named: in a variable's type or a type condition.</summary>
    public virtual void Enter(NamedTypeNode type)
    {
    }
}
