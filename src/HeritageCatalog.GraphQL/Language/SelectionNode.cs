using System.Collections.Immutable;

namespace HeritageCatalog.GraphQL.Language;

/// <summary>The braces after an operation, a field or a fragment, and what they ask for.</summary>
public sealed class SelectionSetNode : SyntaxNode
{
    /// <summary>In the order written; never empty.</summary>
    public required ImmutableArray<SelectionNode> Selections { get; init; }
}

/// <summary>One entry of a selection set.</summary>
public abstract class SelectionNode : SyntaxNode
{
    /// <summary>Directives applied to the entry, such as <c>@include</c>.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}

/// <summary>Asks for one field of the enclosing type, with what to select below it.</summary>
public sealed class FieldNode : SelectionNode
{
    /// <summary>Another name for the field in the response; null where none is written.</summary>
    public NameNode? Alias { get; init; }

    /// <summary>The name of the field in the schema.</summary>
    public required NameNode Name { get; init; }

    /// <summary>In the order written.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get; init; } = [];

    /// <summary>Null for a leaf.</summary>
    public SelectionSetNode? SelectionSet { get; init; }

    /// <summary>The key of the field in the response: the alias, or else the name.</summary>
    public string ResponseName => Alias?.Value ?? Name.Value;
}

/// <summary>Inserts a fragment by name: <c>...Card</c>.</summary>
public sealed class FragmentSpreadNode : SelectionNode
{
    /// <summary>The name of the fragment.</summary>
    public required NameNode Name { get; init; }
}

/// <summary>A selection that applies to one type only, or carries directives: <c>... on Person { name }</c>.</summary>
public sealed class InlineFragmentNode : SelectionNode
{
    /// <summary>Null where the fragment applies to the enclosing type.</summary>
    public NamedTypeNode? TypeCondition { get; init; }

    /// <summary>The fields asked for.</summary>
    public required SelectionSetNode SelectionSet { get; init; }
}

/// <summary>A value given to a field or a directive: <c>first: 10</c>.</summary>
public sealed class ArgumentNode : SyntaxNode
{
    /// <summary>The name of the argument in the schema.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The value; it may be or hold a variable.</summary>
    public required ValueNode Value { get; init; }
}

/// <summary>A directive where it is applied: <c>@include(if: $detailed)</c>.</summary>
public sealed class DirectiveNode : SyntaxNode
{
    /// <summary>The name without the at sign.</summary>
    public required NameNode Name { get; init; }

    /// <summary>In the order written.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get; init; } = [];

    /// <summary>The value given for an argument; null where it is left out.</summary>
    internal ValueNode? FindArgument(string name)
    {
        return Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;
    }
}
