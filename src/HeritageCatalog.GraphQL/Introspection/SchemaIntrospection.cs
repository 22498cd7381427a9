using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Introspection;

/// <summary>Resolvers of <c>__Schema</c>: one method for each field, the parent first.</summary>
public static class SchemaIntrospection
{
    /// <summary>The documentation of the schema.</summary>
    public static string? Description(Schema schema) => schema.Description;

    /// <summary>All types.</summary>
    public static IReadOnlyList<GraphQLType> Types(Schema schema) => schema.Types;

    /// <summary>Where queries start.</summary>
    public static GraphQLType QueryType(Schema schema) => schema.QueryType;

    /// <summary>Where mutations start.</summary>
    public static GraphQLType? MutationType(Schema schema) => schema.MutationType;

    /// <summary>Where subscriptions start.</summary>
    public static GraphQLType? SubscriptionType(Schema schema) => schema.SubscriptionType;

    /// <summary>All directives.</summary>
    public static IReadOnlyList<DirectiveDefinition> Directives(Schema schema) => schema.Directives;
}
