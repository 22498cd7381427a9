using HeritageCatalog.GraphQL.Introspection;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Tests.Introspection;

public sealed class IntrospectionTests
{
    private static readonly Schema Schema = new SchemaBuilder()
        .AddSdl("test.graphql", """
            interface Named { name: String }
            type Dog implements Named { name: String old: Int @deprecated(reason: "Gone.") }
            union Pet = Dog
            enum Size { SMALL BIG @deprecated }
            input Filter { size: Size = SMALL old: Int @deprecated }
            input One @oneOf { a: Int }
            scalar Url @specifiedBy(url: "https://example.org")
            type Query { pet(filter: Filter = {size: BIG}, one: One, old: Int @deprecated): [Pet!] url: Url }
            """)
        .Build();

    [Fact]
    public void Fields_of_a_type_that_do_not_belong_to_its_kind_are_null()
    {
        var list = Schema.QueryType.FindField("pet")!.Type;

        Assert.Equal(TypeKind.List, TypeIntrospection.Kind(list));
        Assert.Null(TypeIntrospection.Name(list));
        Assert.Equal(TypeKind.NonNull, TypeIntrospection.Kind(TypeIntrospection.OfType(list)!));
        Assert.Null(TypeIntrospection.Fields(Type("Pet"), includeDeprecated: true));
        Assert.Null(TypeIntrospection.PossibleTypes(Type("Dog")));
        Assert.Null(TypeIntrospection.Interfaces(Type("Pet")));
        Assert.Null(TypeIntrospection.IsOneOf(Type("Dog")));
        Assert.Null(TypeIntrospection.SpecifiedByURL(Type("Size")));
    }

    [Fact]
    public void Fields_of_a_type_that_belong_to_its_kind_are_answered()
    {
        Assert.Equal([Type("Dog")], TypeIntrospection.PossibleTypes(Type("Named"))!);
        Assert.Equal([Type("Dog")], TypeIntrospection.PossibleTypes(Type("Pet"))!);
        Assert.Equal([Type("Named")], TypeIntrospection.Interfaces(Type("Dog"))!);
        Assert.True(TypeIntrospection.IsOneOf(Type("One")));
        Assert.False(TypeIntrospection.IsOneOf(Type("Filter")));
        Assert.Equal("https://example.org", TypeIntrospection.SpecifiedByURL(Type("Url")));
    }

    [Fact]
    public void Deprecated_members_appear_only_when_asked_for()
    {
        var pet = Schema.QueryType.FindField("pet")!;

        Assert.Single(TypeIntrospection.Fields(Type("Dog"), includeDeprecated: false)!);
        Assert.Equal(2, TypeIntrospection.Fields(Type("Dog"), includeDeprecated: true)!.Count);
        Assert.Single(TypeIntrospection.EnumValues(Type("Size"), includeDeprecated: false)!);
        Assert.Equal(2, TypeIntrospection.EnumValues(Type("Size"), includeDeprecated: true)!.Count);
        Assert.Single(TypeIntrospection.InputFields(Type("Filter"), includeDeprecated: false)!);
        Assert.Equal(2, TypeIntrospection.InputFields(Type("Filter"), includeDeprecated: true)!.Count);
        Assert.Equal(2, FieldIntrospection.Args(pet, includeDeprecated: false).Count);
        Assert.Equal(3, FieldIntrospection.Args(pet, includeDeprecated: true).Count);
    }

    [Fact]
    public void A_default_value_is_written_in_the_language()
    {
        var pet = Schema.QueryType.FindField("pet")!;

        Assert.Equal("{ size: BIG }", InputValueIntrospection.DefaultValue(pet.FindArgument("filter")!));
        Assert.Null(InputValueIntrospection.DefaultValue(pet.FindArgument("one")!));
    }

    [Fact]
    public void Every_field_of_the_introspection_types_has_a_resolver_of_its_name()
    {
        var resolvers = new Dictionary<string, Type>
        {
            ["__Schema"] = typeof(SchemaIntrospection),
            ["__Type"] = typeof(TypeIntrospection),
            ["__Field"] = typeof(FieldIntrospection),
            ["__InputValue"] = typeof(InputValueIntrospection),
            ["__EnumValue"] = typeof(EnumValueIntrospection),
            ["__Directive"] = typeof(DirectiveIntrospection),
        };

        var missing = Schema.Types
            .OfType<ObjectType>()
            .Where(type => type.IsIntrospectionType)
            .SelectMany(type => type.Fields)
            .Where(field => resolvers[field.DeclaringType.Name].GetMethod(MethodName(field.Name)) is null);

        Assert.Empty(missing);
    }

    private static string MethodName(string fieldName) => char.ToUpperInvariant(fieldName[0]) + fieldName[1..];

    private static NamedType Type(string name) => Schema.FindType(name)!;
}
