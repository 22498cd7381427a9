using System.Collections.Immutable;

namespace HeritageCatalog.GraphQL.Language;

/// <summary>A named part of a type or directive: a field, an argument or an enum value.</summary>
public abstract class MemberDefinitionNode : SyntaxNode
{
    /// <summary>The documentation written before the member.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The name of the member.</summary>
    public required NameNode Name { get; init; }

    /// <summary>Directives applied to the member.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}

/// <summary>A field of an object type or an interface.</summary>
public sealed class FieldDefinitionNode : MemberDefinitionNode
{
    /// <summary>In the order declared.</summary>
    public ImmutableArray<InputValueDefinitionNode> Arguments { get; init; } = [];

    /// <summary>The type of the field's value.</summary>
    public required TypeNode Type { get; init; }
}

/// <summary>An argument of a field or directive, or a field of an input object.</summary>
public sealed class InputValueDefinitionNode : MemberDefinitionNode
{
    /// <summary>The type of the values accepted.</summary>
    public required TypeNode Type { get; init; }

    /// <summary>Used when no value is given; null where none is written.</summary>
    public ValueNode? DefaultValue { get; init; }
}

/// <summary>A value of an enum.</summary>
public sealed class EnumValueDefinitionNode : MemberDefinitionNode;
