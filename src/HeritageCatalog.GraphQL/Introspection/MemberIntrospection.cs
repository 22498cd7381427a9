using HeritageCatalog.GraphQL.Language;
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

/// <summary>Resolvers of <c>__InputValue</c>.</summary>
public static class InputValueIntrospection
{
    /// <summary>The name.</summary>
    public static string Name(InputValueDefinition value) => value.Name;

    /// <summary>The documentation.</summary>
    public static string? Description(InputValueDefinition value) => value.Description;

    /// <summary>The type of the values accepted.</summary>
    public static GraphQLType Type(InputValueDefinition value) => value.Type;

    /// <summary>The default in the GraphQL language.</summary>
    public static string? DefaultValue(InputValueDefinition value)
    {
        return value.DefaultLiteral is null ? null : Printer.Print(value.DefaultLiteral);
    }

    /// <summary>Whether clients should move away from it.</summary>
    public static bool IsDeprecated(InputValueDefinition value) => value.IsDeprecated;

    /// <summary>Why they should.</summary>
    public static string? DeprecationReason(InputValueDefinition value) => value.DeprecationReason;
}

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
