using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>Says whether arguments are the same; the order of arguments and of object fields is free.</summary>
internal static class ValueEquality
{
    public static bool AreSame(ImmutableArray<ArgumentNode> left, ImmutableArray<ArgumentNode> right)
    {
        return left.Length == right.Length && left.All(argument =>
        {
            var other = right.FirstOrDefault(each => each.Name.Value == argument.Name.Value);
            return other is not null && IsSame(argument.Value, other.Value);
        });
    }

    private static bool IsSame(ValueNode left, ValueNode right) => (left, right) switch
    {
        (VariableNode a, VariableNode b) => a.Name.Value == b.Name.Value,
        (IntValueNode a, IntValueNode b) => a.Value == b.Value,
        (FloatValueNode a, FloatValueNode b) => a.Value == b.Value,
        (StringValueNode a, StringValueNode b) => a.Value == b.Value,
        (BooleanValueNode a, BooleanValueNode b) => a.Value == b.Value,
        (EnumValueNode a, EnumValueNode b) => a.Value == b.Value,
        (NullValueNode, NullValueNode) => true,
        (ListValueNode a, ListValueNode b) => AreSame(a.Values, b.Values),
        (ObjectValueNode a, ObjectValueNode b) => AreSame(a.Fields, b.Fields),
        _ => false,
    };

    private static bool AreSame(ImmutableArray<ValueNode> left, ImmutableArray<ValueNode> right)
    {
        return left.Length == right.Length && left.Zip(right).All(static pair => IsSame(pair.First, pair.Second));
    }

    private static bool AreSame(ImmutableArray<ObjectFieldNode> left, ImmutableArray<ObjectFieldNode> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        var byName = right.ToLookup(static field => field.Name.Value, static field => field.Value);
        return left.All(field => byName[field.Name.Value].Any(other => IsSame(field.Value, other)));
    }
}
