using System.Collections.Immutable;

namespace HeritageCatalog.GraphQL.Language;

/// <summary>An input value as written in a document.</summary>
public abstract class ValueNode : SyntaxNode;

/// <summary>Stands for a value given with the request: <c>$name</c>.</summary>
public sealed class VariableNode : ValueNode
{
    /// <summary>The name without the dollar sign.</summary>
    public required NameNode Name { get; init; }
}

/// <summary>A whole number of any length.</summary>
public sealed class IntValueNode : ValueNode
{
    /// <summary>The digits as written.</summary>
    public required string Value { get; init; }
}

/// <summary>A number with a fraction, an exponent or both.</summary>
public sealed class FloatValueNode : ValueNode
{
    /// <summary>The number as written.</summary>
    public required string Value { get; init; }
}

/// <summary>A string, in either notation.</summary>
public sealed class StringValueNode : ValueNode
{
    /// <summary>The text it stands for: escapes resolved, a block string's common indentation removed.</summary>
    public required string Value { get; init; }

    /// <summary>True for <c>"""</c>.</summary>
    public bool IsBlock { get; init; }
}

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed class BooleanValueNode : ValueNode
{
    /// <summary>Which of the two.</summary>
    public required bool Value { get; init; }
}

/// <summary>The literal <c>null</c>.</summary>
public sealed class NullValueNode : ValueNode;

/// <summary>A name used as a value.</summary>
public sealed class EnumValueNode : ValueNode
{
    /// <summary>The name of the enum value.</summary>
    public required string Value { get; init; }
}

/// <summary>Values in brackets.</summary>
public sealed class ListValueNode : ValueNode
{
    /// <summary>In the order written; may be empty.</summary>
    public required ImmutableArray<ValueNode> Values { get; init; }
}

/// <summary>Named values in braces.</summary>
public sealed class ObjectValueNode : ValueNode
{
    /// <summary>In the order written; may be empty.</summary>
    public required ImmutableArray<ObjectFieldNode> Fields { get; init; }
}

/// <summary>One entry of an object value.</summary>
public sealed class ObjectFieldNode : SyntaxNode
{
    /// <summary>The name of the input field.</summary>
    public required NameNode Name { get; init; }

    /// <summary>Its value.</summary>
    public required ValueNode Value { get; init; }
}
