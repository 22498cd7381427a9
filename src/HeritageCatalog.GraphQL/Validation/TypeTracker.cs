using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Validation;

/// <summary>A place where an input value stands.</summary>
/// <param name="Type">The type of the values accepted; null where it is not known.</param>
/// <param name="HasDefault">Whether the place has a default of its own.</param>
/// <param name="InputObject">The input object whose field it is; null for arguments, list items and variables.</param>
internal readonly record struct InputPosition(GraphQLType? Type, bool HasDefault, InputObjectType? InputObject);

/// <summary>Keeps the types of where a walk over a document is. What a wrong document leaves open is null.</summary>
internal sealed class TypeTracker(Schema schema) : SyntaxVisitor
{
    private readonly Stack<GraphQLType?> _types = [];
    private readonly Stack<CompositeType?> _parentTypes = [];
    private readonly Stack<FieldDefinition?> _fields = [];
    private readonly Stack<InputPosition> _inputs = [];

    /// <summary>The type of the field, fragment or operation entered last.</summary>
    public GraphQLType? Type => _types.TryPeek(out var type) ? type : null;

    /// <summary>The type that the selection set around selects on.</summary>
    public CompositeType? ParentType => _parentTypes.TryPeek(out var type) ? type : null;

    /// <summary>The definition of the field entered last.</summary>
    public FieldDefinition? Field => _fields.TryPeek(out var definition) ? definition : null;

    /// <summary>The definition of the directive that is being walked; null outside of directives.</summary>
    public DirectiveDefinition? Directive { get; private set; }

    /// <summary>True inside of a directive, be it a known one or not.</summary>
    public bool IsInDirective { get; private set; }

    /// <summary>The definition of the argument entered last.</summary>
    public InputValueDefinition? Argument { get; private set; }

    /// <summary>The place of the input value that is being walked.</summary>
    public InputPosition Input => _inputs.TryPeek(out var input) ? input : default;

    public override void Enter(OperationDefinitionNode operation)
    {
        _types.Push(schema.FindRootType(operation.Operation));
    }

    public override void Leave(OperationDefinitionNode operation) => _types.Pop();

    public override void Enter(FragmentDefinitionNode fragment) => _types.Push(FindOutputType(fragment.TypeCondition));

    public override void Leave(FragmentDefinitionNode fragment) => _types.Pop();

    public override void Enter(InlineFragmentNode fragment)
    {
        _types.Push(fragment.TypeCondition is null ? Type?.CoreType : FindOutputType(fragment.TypeCondition));
    }

    public override void Leave(InlineFragmentNode fragment) => _types.Pop();

    public override void Enter(SelectionSetNode selectionSet) => _parentTypes.Push(Type?.CoreType as CompositeType);

    public override void Leave(SelectionSetNode selectionSet) => _parentTypes.Pop();

    public override void Enter(FieldNode field)
    {
        var definition = ParentType is null ? null : schema.FindField(ParentType, field.Name.Value);
        _fields.Push(definition);
        _types.Push(definition?.Type);
    }

    public override void Leave(FieldNode field)
    {
        _fields.Pop();
        _types.Pop();
    }

    public override void Enter(DirectiveNode directive)
    {
        Directive = schema.FindDirective(directive.Name.Value);
        IsInDirective = true;
    }

    public override void Leave(DirectiveNode directive)
    {
        Directive = null;
        IsInDirective = false;
    }

    public override void Enter(VariableDefinitionNode variable)
    {
        _inputs.Push(new(OnlyInput(schema.FindType(variable.Type)), HasDefault: false, InputObject: null));
    }

    public override void Leave(VariableDefinitionNode variable) => _inputs.Pop();

    public override void Enter(ArgumentNode argument)
    {
        Argument = IsInDirective
            ? Directive?.FindArgument(argument.Name.Value)
            : Field?.FindArgument(argument.Name.Value);
        _inputs.Push(new(Argument?.Type, Argument is { HasDefault: true }, InputObject: null));
    }

    public override void Leave(ArgumentNode argument) => _inputs.Pop();

    public override void Enter(ListValueNode list)
    {
        var itemType = (Input.Type?.NullableType as ListType)?.ItemType;
        _inputs.Push(new(itemType, HasDefault: false, InputObject: null));
    }

    public override void Leave(ListValueNode list) => _inputs.Pop();

    public override void Enter(ObjectFieldNode field)
    {
        var inputObject = Input.Type?.CoreType as InputObjectType;
        var definition = inputObject?.FindField(field.Name.Value);
        _inputs.Push(new(definition?.Type, definition is { HasDefault: true }, inputObject));
    }

    public override void Leave(ObjectFieldNode field) => _inputs.Pop();

    private NamedType? FindOutputType(NamedTypeNode node)
    {
        return schema.FindType(node.Name.Value) is { IsOutputType: true } type ? type : null;
    }

    private static GraphQLType? OnlyInput(GraphQLType? type) => type is { IsInputType: true } ? type : null;
}
