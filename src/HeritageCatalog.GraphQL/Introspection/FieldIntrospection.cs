using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Introspection;

/// <summary>Resolvers of <c>__Field</c>.</summary>
public static class FieldIntrospection
{
    /// <summary>The name.</summary>
    public static string Name(FieldDefinition field) => field.Name;

    /// <summary>The documentation.</summary>
    public static string? Description(FieldDefinition field) => field.Description;

    /// <summary>The arguments.</summary>
    public static IReadOnlyList<InputValueDefinition> Args(FieldDefinition field, bool includeDeprecated)
    {
        return Deprecation.Filter(field.Arguments, includeDeprecated);
    }

    /// <summary>The type of the field's value.</summary>
    public static GraphQLType Type(FieldDefinition field) => field.Type;

    /// <summary>Whether clients should move away from it.</summary>
    public static bool IsDeprecated(FieldDefinition field) => field.IsDeprecated;

    /// <summary>Why they should.</summary>
    public static string? DeprecationReason(FieldDefinition field) => field.DeprecationReason;
}
