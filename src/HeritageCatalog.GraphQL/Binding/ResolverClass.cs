using System.Reflection;
using HeritageCatalog.GraphQL.Introspection;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Binding;

/// <summary>A static class of resolvers and the type of the schema it belongs to.</summary>
/// <param name="Class">The class.</param>
/// <param name="TypeName">Object type or interface.</param>
/// <param name="ClrType">The CLR type of the objects, where the class states it.</param>
internal sealed record ResolverClass(Type Class, string TypeName, Type? ClrType)
{
    /// <summary>The resolvers of the introspection system; every schema has them.</summary>
    public static ResolverClass[] ForIntrospection(Schema schema) =>
    [
        new(typeof(MetaFields), schema.QueryType.Name, null),
        new(typeof(SchemaIntrospection), "__Schema", typeof(Schema)),
        new(typeof(TypeIntrospection), "__Type", typeof(GraphQLType)),
        new(typeof(FieldIntrospection), "__Field", typeof(FieldDefinition)),
        new(typeof(InputValueIntrospection), "__InputValue", typeof(InputValueDefinition)),
        new(typeof(EnumValueIntrospection), "__EnumValue", typeof(EnumValueDefinition)),
        new(typeof(DirectiveIntrospection), "__Directive", typeof(DirectiveDefinition)),
    ];

    /// <summary>Reads the attribute of a class; null, and a problem, where it has none that fits the schema.</summary>
    public static ResolverClass? Read(Type type, Schema schema, BindingProblems problems)
    {
        var attribute = type.GetCustomAttribute<ObjectTypeAttribute>();
        var name = attribute?.Name ?? RootNameOf(type, schema);
        if (name is null)
        {
            problems.Add(
                type.Name,
                "It has no [ObjectType], [QueryType], [MutationType] or [SubscriptionType] that is in the schema.");
            return null;
        }

        if (schema.FindType(name) is not ComplexType)
        {
            problems.Add(type.Name, $"The schema has no object type or interface \"{name}\".");
            return null;
        }

        return new ResolverClass(type, name, attribute?.ClrType);
    }

    /// <summary>The methods that answer fields.</summary>
    public IEnumerable<MethodInfo> Methods => Class
        .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(method => !method.IsSpecialName && !method.IsDefined(typeof(GraphQLIgnoreAttribute), inherit: false)
            && !IsStreamOfAnother(method));

    private bool IsStreamOfAnother(MethodInfo method) =>
        Class.IsDefined(typeof(SubscriptionTypeAttribute))
        && Array.Exists(Class.GetMethods(), other => EventStreams.FindNameOfStream(other) == method.Name);

    private static string? RootNameOf(Type type, Schema schema)
    {
        return type.IsDefined(typeof(QueryTypeAttribute)) ? schema.QueryType.Name
            : type.IsDefined(typeof(MutationTypeAttribute)) ? schema.MutationType?.Name
            : type.IsDefined(typeof(SubscriptionTypeAttribute)) ? schema.SubscriptionType?.Name
            : null;
    }
}

/// <summary>Resolvers of the meta-fields of the query type.</summary>
internal static class MetaFields
{
    [GraphQLName("__schema")]
    public static Schema Schema(Schema schema) => schema;

    [GraphQLName("__type")]
    public static GraphQLType? Type(string name, Schema schema) => schema.FindType(name);
}
