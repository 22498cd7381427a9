using HeritageCatalog.GraphQL.Language;
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

/// <summary>Resolvers of <c>__Directive</c>.</summary>
public static class DirectiveIntrospection
{
    /// <summary>The name without the at sign.</summary>
    public static string Name(DirectiveDefinition directive) => directive.Name;

    /// <summary>The documentation.</summary>
    public static string? Description(DirectiveDefinition directive) => directive.Description;

    /// <summary>Whether it may be applied more than once in a place.</summary>
    public static bool IsRepeatable(DirectiveDefinition directive) => directive.IsRepeatable;

    /// <summary>The places where it may be applied.</summary>
    public static IReadOnlyList<DirectiveLocation> Locations(DirectiveDefinition directive) => directive.Locations;

    /// <summary>The arguments.</summary>
    public static IReadOnlyList<InputValueDefinition> Args(DirectiveDefinition directive, bool includeDeprecated)
    {
        return Deprecation.Filter(directive.Arguments, includeDeprecated);
    }
}
