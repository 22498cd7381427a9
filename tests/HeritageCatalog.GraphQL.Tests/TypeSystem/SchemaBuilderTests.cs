using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Tests.TypeSystem;

public sealed class SchemaBuilderTests
{
    [Fact]
    public void Sources_are_merged_and_extensions_may_come_before_what_they_extend()
    {
        var schema = new SchemaBuilder()
            .AddSdl("b.graphql", "extend type Query { b: E } extend enum E @specified { B }")
            .AddSdl("a.graphql", "type Query { a: Int } enum E { A } directive @specified on ENUM")
            .Build();

        Assert.Equal(["a", "b"], schema.QueryType.Fields.Select(field => field.Name));
        var e = Assert.IsType<EnumType>(schema.FindType("E"));
        Assert.Equal(["A", "B"], e.Values.Select(value => value.Name));
        Assert.NotNull(e.Directives.Find("specified"));
    }

    [Fact]
    public void Composite_types_know_their_possible_types()
    {
        var schema = Build("""
            interface Named { name: String }
            interface Owned implements Named { name: String owner: String }
            type Dog implements Named & Owned { name: String owner: String }
            type Cat implements Named { name: String }
            union Pet = Cat | Dog
            union Wild = Cat
            type Query { pet: Pet wild: Wild }
            """);
        var (dog, cat) = (Object(schema, "Dog"), Object(schema, "Cat"));
        var (named, owned) = (Composite(schema, "Named"), Composite(schema, "Owned"));

        Assert.Equal([dog, cat], named.PossibleTypes);
        Assert.Equal([dog], owned.PossibleTypes);
        Assert.Equal([dog, cat], Composite(schema, "Pet").PossibleTypes);
        Assert.Equal([dog], dog.PossibleTypes);
        Assert.True(named.Includes(cat));
        Assert.False(owned.Includes(cat));
        Assert.True(named.Overlaps(owned));
        Assert.False(owned.Overlaps(Composite(schema, "Wild")));
        Assert.Equal(["Owned", "Dog", "Cat"], ((InterfaceType)named).Implementations.Select(type => type.Name));
    }

    [Fact]
    public void A_type_reference_is_the_same_object_everywhere()
    {
        var schema = Build("type Query { a: [Int!]! b(c: [Int!]!): Int }");

        var a = schema.QueryType.FindField("a")!.Type;
        Assert.Same(a, schema.QueryType.FindField("b")!.FindArgument("c")!.Type);
        Assert.Same(a, schema.FindType(Parser.ParseType("[Int!]!")));
        Assert.Equal("[Int!]!", a.ToString());
        Assert.Null(schema.FindType(Parser.ParseType("[Nothing]")));
    }

    [Fact]
    public void Types_are_numbered_densely()
    {
        var schema = Build("type Query { a: Int }");

        Assert.Equal(Enumerable.Range(0, schema.Types.Length), schema.Types.Select(type => type.Index));
        Assert.Equal("Query", schema.Types[0].Name);
    }

    [Theory]
    [InlineData("Int!", "Int", true)]
    [InlineData("Int", "Int!", false)]
    [InlineData("[Int!]!", "[Int]", true)]
    [InlineData("[Int]", "[Int!]", false)]
    [InlineData("Int", "[Int]", false)]
    [InlineData("Dog", "Named", true)]
    [InlineData("Dog!", "Pet", true)]
    [InlineData("Named", "Dog", false)]
    [InlineData("[Dog!]", "[Named]", true)]
    public void IsSubType_is_covariant(string type, string superType, bool isSubType)
    {
        var schema = Build("""
            interface Named { name: String }
            type Dog implements Named { name: String }
            union Pet = Dog
            type Query { pet: Pet count: Int }
            """);

        var actual = Schema.IsSubType(
            schema.FindType(Parser.ParseType(type))!, schema.FindType(Parser.ParseType(superType))!);

        Assert.Equal(isSubType, actual);
    }

    [Fact]
    public void Only_the_specified_scalars_in_use_are_part_of_the_schema()
    {
        var schema = Build("type Query { a: Float }");

        Assert.Equal(
            ["Float", "String", "Boolean"],
            schema.Types.OfType<ScalarType>().Where(scalar => scalar.IsSpecified).Select(scalar => scalar.Name));
    }

    [Fact]
    public void Every_schema_has_the_specified_directives()
    {
        var schema = Build("type Query { a: Int }");

        Assert.Equal(
            ["skip", "include", "deprecated", "specifiedBy", "oneOf"],
            schema.Directives.Where(directive => directive.IsSpecified).Select(directive => directive.Name));
    }

    [Fact]
    public void Directives_give_deprecation_specification_and_oneOf()
    {
        var schema = Build("""
            scalar Url @specifiedBy(url: "https://url.spec.whatwg.org")
            enum E { A @deprecated B @deprecated(reason: "Use A.") C }
            input One @oneOf { a: Int b: Url }
            type Query { a(one: One, e: E): Int }
            """);

        Assert.Equal("https://url.spec.whatwg.org", Assert.IsType<ScalarType>(schema.FindType("Url")).SpecifiedByUrl);
        Assert.True(Assert.IsType<InputObjectType>(schema.FindType("One")).IsOneOf);
        Assert.Equal(
            ["No longer supported", "Use A.", null],
            Assert.IsType<EnumType>(schema.FindType("E")).Values.Select(value => value.DeprecationReason));
    }

    [Fact]
    public void Arguments_of_applied_directives_are_coerced_with_their_defaults()
    {
        var schema = Build("""
            directive @cost(weight: Float! = 1, fields: [String!], note: String) on FIELD_DEFINITION
            type Query { a: Int @cost(fields: "b") }
            """);

        var cost = schema.QueryType.FindField("a")!.Directives.Find("cost")!;
        Assert.Equal(["fields", "weight"], cost.Arguments.Keys);
        Assert.Equal(1.0, cost.GetArgument("weight"));
        Assert.Equal(["b"], Assert.IsType<object?[]>(cost.GetArgument("fields")));
        Assert.Null(cost.GetArgument("note"));
    }

    [Fact]
    public void Defaults_are_coerced_and_bring_in_the_defaults_of_their_fields()
    {
        var schema = Build("""
            input Page { first: Int! = 20 after: ID order: [Order!] = NAME }
            enum Order { NAME AGE }
            type Query { a(page: Page! = { after: 7 }, plain: Page): Int }
            """);

        var page = schema.QueryType.FindField("a")!.FindArgument("page")!;
        var value = Assert.IsType<Dictionary<string, object?>>(page.DefaultValue);
        Assert.Equal(["first", "after", "order"], value.Keys);
        Assert.Equal(20, value["first"]);
        Assert.Equal("7", value["after"]);
        Assert.Equal(["NAME"], Assert.IsType<object?[]>(value["order"]));
        Assert.False(page.IsRequired);
        Assert.False(schema.QueryType.FindField("a")!.FindArgument("plain")!.HasDefault);
    }

    [Fact]
    public void Meta_fields_are_found_where_they_can_be_selected()
    {
        var schema = Build("type Query { a: A } type A { b: Int }");
        var a = schema.FindType("A")!;

        Assert.Equal("__Schema!", schema.FindField(schema.QueryType, "__schema")!.Type.ToString());
        Assert.NotNull(schema.FindField(schema.QueryType, "__type")!.FindArgument("name"));
        Assert.Null(schema.FindField(a, "__schema"));
        Assert.Same(schema.TypeNameField, schema.FindField(a, "__typename"));
        Assert.Null(schema.FindField(schema.FindType("Int")!, "__typename"));
    }

    [Theory]
    [InlineData("Query", true)]
    [InlineData("Query.a", true)]
    [InlineData("Query.a(b:)", true)]
    [InlineData("E.A", true)]
    [InlineData("I.i", true)]
    [InlineData("@skip", true)]
    [InlineData("@skip(if:)", true)]
    [InlineData("Query.b", false)]
    [InlineData("Query.a(c:)", false)]
    [InlineData("Nothing", false)]
    [InlineData("@skip(unless:)", false)]
    public void A_coordinate_resolves_to_its_element(string coordinate, bool exists)
    {
        var schema = Build("type Query { a(b: I, e: E): Int } enum E { A } input I { i: Int }");

        var element = schema.Resolve(Parser.ParseSchemaCoordinate(coordinate));

        Assert.Equal(exists ? coordinate : null, element?.Coordinate.ToString());
    }

    [Fact]
    public void Elements_know_the_file_and_line_they_are_declared_in()
    {
        var schema = new SchemaBuilder()
            .AddSdl("a.graphql", "type Query {\n  \"documented\"\n  a: Int\n}")
            .AddSdl("b.graphql", "\n\nextend type Query { b: Int }")
            .Build();

        Assert.Equal("a.graphql:3:3", schema.QueryType.FindField("a")!.SourceLocation.ToString());
        Assert.Equal("b.graphql:3:21", schema.QueryType.FindField("b")!.SourceLocation.ToString());
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_with_its_place()
    {
        var problem = Assert.Throws<SchemaException>(() => new SchemaBuilder()
            .AddSdl("a.graphql", "type Query {\n  a: Strin\n}\ntype T { a: Int a: Int }")
            .AddSdl("b.graphql", "type Query { b: Int }\nextend type Missing { c: Int }\n{ d }")
            .AddSdl("c.graphql", "type {")
            .Build());

        Assert.Equal(
            [
                "b.graphql:1:6: There can be only one type named \"Query\".",
                "b.graphql:3:1: Operations and fragments are not part of a schema.",
                "c.graphql:1:6: Syntax Error: Expected Name, found \"{\".",
                "b.graphql:2:13: Cannot extend type \"Missing\" because it is not defined.",
                "a.graphql:2:6: Unknown type \"Strin\". Did you mean \"String\"?",
                "a.graphql:4:17: T.a can be defined only once.",
            ],
            problem.Errors.Select(error => error.ToString()));
    }

    [Fact]
    public void A_coercion_for_a_scalar_that_nobody_defines_is_refused()
    {
        var builder = new SchemaBuilder()
            .AddSdl("a.graphql", "type Query { a: Int }")
            .AddScalar("Date", new GraphQL.TypeSystem.Scalars.StringCoercion());

        var problem = Assert.Throws<SchemaException>(builder.Build);

        Assert.Contains("no source defines such a scalar", problem.Message, StringComparison.Ordinal);
    }

    private static Schema Build(string sdl) => new SchemaBuilder().AddSdl("test.graphql", sdl).Build();

    private static ObjectType Object(Schema schema, string name) => Assert.IsType<ObjectType>(schema.FindType(name));

    private static CompositeType Composite(Schema schema, string name)
    {
        return Assert.IsAssignableFrom<CompositeType>(schema.FindType(name));
    }
}
