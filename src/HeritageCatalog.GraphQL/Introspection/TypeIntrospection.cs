using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Introspection;

/// <summary>Resolvers of <c>__Type</c>: a field that does not belong to the kind of the type is null.</summary>
public static class TypeIntrospection
{
    /// <summary>Which of the eight kinds it is.</summary>
    public static TypeKind Kind(GraphQLType type) => type.Kind;

    /// <summary>The name; null for lists and non-null types.</summary>
    public static string? Name(GraphQLType type) => (type as NamedType)?.Name;

    /// <summary>The documentation.</summary>
    public static string? Description(GraphQLType type) => (type as NamedType)?.Description;

    /// <summary>The fields of an object or interface.</summary>
    public static IReadOnlyList<FieldDefinition>? Fields(GraphQLType type, bool includeDeprecated)
    {
        return type is ComplexType complex ? Deprecation.Filter(complex.Fields, includeDeprecated) : null;
    }

    /// <summary>The interfaces of an object or interface.</summary>
    public static IReadOnlyList<GraphQLType>? Interfaces(GraphQLType type)
    {
        return type is ComplexType complex ? complex.Interfaces : null;
    }

    /// <summary>The object types possible for an interface or union.</summary>
    public static IReadOnlyList<GraphQLType>? PossibleTypes(GraphQLType type)
    {
        return type is CompositeType composite and not ObjectType ? composite.PossibleTypes : null;
    }

    /// <summary>The values of an enum.</summary>
    public static IReadOnlyList<EnumValueDefinition>? EnumValues(GraphQLType type, bool includeDeprecated)
    {
        return type is EnumType enumType ? Deprecation.Filter(enumType.Values, includeDeprecated) : null;
    }

    /// <summary>The fields of an input object.</summary>
    public static IReadOnlyList<InputValueDefinition>? InputFields(GraphQLType type, bool includeDeprecated)
    {
        return type is InputObjectType input ? Deprecation.Filter(input.Fields, includeDeprecated) : null;
    }

    /// <summary>What a list or non-null type is around.</summary>
    public static GraphQLType? OfType(GraphQLType type) => type switch
    {
        ListType list => list.ItemType,
        NonNullType nonNull => nonNull.InnerType,
        _ => null,
    };

    /// <summary>Where the behaviour of a scalar is specified.</summary>
    public static string? SpecifiedByURL(GraphQLType type) => (type as ScalarType)?.SpecifiedByUrl;

    /// <summary>Whether exactly one field of an input object must be given.</summary>
    public static bool? IsOneOf(GraphQLType type) => (type as InputObjectType)?.IsOneOf;
}
