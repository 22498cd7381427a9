using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Introspection;

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
