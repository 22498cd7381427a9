using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Introspection;

/// <summary>Resolvers of <c>__EnumValue</c>.</summary>
public static class EnumValueIntrospection
{
    /// <summary>The name.</summary>
    public static string Name(EnumValueDefinition value) => value.Name;

    /// <summary>The documentation.</summary>
    public static string? Description(EnumValueDefinition value) => value.Description;

    /// <summary>Whether clients should move away from it.</summary>
    public static bool IsDeprecated(EnumValueDefinition value) => value.IsDeprecated;

    /// <summary>Why they should.</summary>
    public static string? DeprecationReason(EnumValueDefinition value) => value.DeprecationReason;
}
