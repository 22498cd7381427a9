using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Introspection;

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
