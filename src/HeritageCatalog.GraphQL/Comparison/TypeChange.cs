using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Comparison;

/// <summary>Says whether one type can stand for another of an older schema; a name stands for itself.</summary>
internal static class TypeChange
{
    /// <summary>Whether every value of the new type is one of the old: null may only be taken away.</summary>
    public static bool IsSafeForOutput(GraphQLType old, GraphQLType current) => (old, current) switch
    {
        (NonNullType oldInner, NonNullType inner) => IsSafeForOutput(oldInner.NullableType, inner.NullableType),
        (NonNullType, _) => false,
        (_, NonNullType inner) => IsSafeForOutput(old, inner.NullableType),
        (ListType oldList, ListType list) => IsSafeForOutput(oldList.ItemType, list.ItemType),
        (NamedType oldNamed, NamedType named) => oldNamed.Name == named.Name,
        _ => false,
    };

    /// <summary>Whether the new type takes every value that the old one did: null may only be added.</summary>
    public static bool IsSafeForInput(GraphQLType old, GraphQLType current) => (old, current) switch
    {
        (NonNullType oldInner, NonNullType inner) => IsSafeForInput(oldInner.NullableType, inner.NullableType),
        (NonNullType oldInner, _) => IsSafeForInput(oldInner.NullableType, current),
        (_, NonNullType) => false,
        (ListType oldList, ListType list) => IsSafeForInput(oldList.ItemType, list.ItemType),
        (NamedType oldNamed, NamedType named) => oldNamed.Name == named.Name,
        _ => false,
    };

    public static bool AreSame(GraphQLType old, GraphQLType current) => old.ToString() == current.ToString();
}
