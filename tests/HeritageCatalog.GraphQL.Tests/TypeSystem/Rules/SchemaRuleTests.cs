using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Tests.TypeSystem.Rules;

/// <summary>One row for each way to break a rule of the sections "Type Validation".</summary>
public sealed class SchemaRuleTests
{
    private const string Query = "type Query { a: Int }\n";

    [Theory]
    [InlineData("type A { a: Int }", "A query root type must be provided.")]
    [InlineData("schema { query: E } enum E { A }", "Query root type must be an object type, not E.")]
    [InlineData(Query + "schema { query: Query mutation: Query }",
        "All root types must be different, but Query is the root type of query and mutation.")]
    [InlineData(Query + "schema { query: Query query: Query }", "There can be only one query type.")]
    [InlineData(Query + "schema { query: Query } schema { query: Query }", "There can be only one schema definition.")]
    public void A_mistake_in_the_root_types_is_reported(string sdl, string problem) => AssertRefused(sdl, problem);

    [Theory]
    [InlineData("type __A { a: Int }", "__A: a name must not begin with \"__\", which introspection uses.")]
    [InlineData("type A { __a: Int }", "A.__a: a name must not begin with \"__\", which introspection uses.")]
    [InlineData(
        "type A { a(__b: Int): Int }",
        "A.a(__b:): a name must not begin with \"__\", which introspection uses.")]
    [InlineData("input A { __a: Int }", "A.__a: a name must not begin with \"__\", which introspection uses.")]
    [InlineData("enum A { __A }", "A.__A: a name must not begin with \"__\", which introspection uses.")]
    [InlineData("type __Type { a: Int }", "__Type: a name must not begin with \"__\", which introspection uses.")]
    [InlineData("enum Boolean { YES }", "Type \"Boolean\" is defined by the specification, and otherwise.")]
    [InlineData(
        "extend type __Type { a: Int }",
        "Cannot extend type \"__Type\" because it belongs to the specification.")]
    [InlineData("directive @__a on FIELD", "@__a: a name must not begin with \"__\", which introspection uses.")]
    [InlineData(
        "directive @a(__b: Int) on FIELD",
        "@a(__b:): a name must not begin with \"__\", which introspection uses.")]
    public void A_name_of_introspection_is_reported(string sdl, string problem) => AssertRefused(Query + sdl, problem);

    [Theory]
    [InlineData("type A", "Type A must define one or more fields.")]
    [InlineData("interface A", "Type A must define one or more fields.")]
    [InlineData("type A { a: I } input I { a: Int }", "The type of A.a must be an output type, not I.")]
    [InlineData("type A { a(b: [A!]): Int }", "The type of A.a(b:) must be an input type, not [A!].")]
    [InlineData("type A { a(b: Int! @deprecated): Int }", "A.a(b:) is required and cannot be deprecated.")]
    [InlineData("type A { a(b: Int, b: Int): Int }", "A.a(b:) can be defined only once.")]
    public void A_mistake_in_fields_and_arguments_is_reported(string sdl, string problem)
    {
        AssertRefused(Query + sdl, problem);
    }

    [Theory]
    [InlineData("type A implements E { a: Int } enum E { A }",
        "Type A must only implement interface types, it cannot implement E.")]
    [InlineData("interface I { a: Int } type A implements I & I { a: Int }", "Type A can name I only once.")]
    [InlineData("interface I implements I { a: Int }", "Type I cannot implement itself.")]
    [InlineData("interface I { a: Int } interface J implements I { a: Int } type A implements J { a: Int }",
        "Type A must implement I, because it is implemented by J.")]
    [InlineData("interface I implements J { a: Int } interface J implements I { a: Int }",
        "Type I cannot implement J, because J implements I.")]
    [InlineData(
        "interface I { a: Int } type A implements I { b: Int }",
        "Type A must have the field I.a of its interface.")]
    [InlineData("interface I { a: Int! } type A implements I { a: Int }",
        "A.a must have the type Int! of I.a or a subtype, not Int.")]
    [InlineData("interface I { a(b: Int): Int } type A implements I { a: Int }",
        "A.a must have the argument I.a(b:) of its interface.")]
    [InlineData("interface I { a(b: Int): Int } type A implements I { a(b: Int!): Int }",
        "A.a(b:) must have the type Int of I.a(b:), not Int!.")]
    [InlineData("interface I { a: Int } type A implements I { a(b: Int!): Int }",
        "A.a(b:) cannot be required, because I.a does not have it.")]
    [InlineData("interface I { a: Int } type A implements I { a: Int @deprecated }",
        "A.a cannot be deprecated, because I.a is not.")]
    public void A_mistake_in_implementing_an_interface_is_reported(string sdl, string problem)
    {
        AssertRefused(Query + sdl, problem);
    }

    [Theory]
    [InlineData("union U", "Union type U must define one or more member types.")]
    [InlineData("union U = A | A type A { a: Int }", "Type U can name A only once.")]
    [InlineData(
        "union U = I interface I { a: Int }",
        "Union type U can only include object types, it cannot include I.")]
    public void A_mistake_in_a_union_is_reported(string sdl, string problem) => AssertRefused(Query + sdl, problem);

    [Theory]
    [InlineData("enum E", "Enum type E must define one or more values.")]
    [InlineData("enum E { A A }", "E.A can be defined only once.")]
    [InlineData("enum E { A } extend enum E { A }", "E.A can be defined only once.")]
    [InlineData("enum E { A } extend type E { a: Int }", "Cannot extend \"E\": its definition is of another kind.")]
    public void A_mistake_in_an_enum_is_reported(string sdl, string problem) => AssertRefused(Query + sdl, problem);

    [Theory]
    [InlineData("input I", "Input object type I must define one or more fields.")]
    [InlineData("input I { a: Int a: Int }", "I.a can be defined only once.")]
    [InlineData("input I { a: Query }", "The type of I.a must be an input type, not Query.")]
    [InlineData("input I { a: Int! @deprecated }", "I.a is required and cannot be deprecated.")]
    [InlineData("input I @oneOf { a: Int! }", "I.a must be nullable, because its type is a OneOf input object.")]
    [InlineData(
        "input I @oneOf { a: Int = 1 }",
        "I.a cannot have a default value, because its type is a OneOf input object.")]
    [InlineData("input I { a: I! }", "Input object I has no finite value: it refers to itself through I.a.")]
    [InlineData("input I { a: J! } input J { b: K! } input K { c: J! }",
        "Input object J has no finite value: it refers to itself through J.b, K.c.")]
    [InlineData("input I @oneOf { a: I b: J } input J { c: I! }",
        "Input object I has no finite value: it refers to itself through I.a.")]
    public void A_mistake_in_an_input_object_is_reported(string sdl, string problem)
    {
        AssertRefused(Query + sdl, problem);
    }

    [Theory]
    [InlineData("input I { a: Int = \"1\" }",
        "I.a has an invalid default value: Int cannot represent non-integer value: \"1\".")]
    [InlineData("type A { a(b: Int! = null): Int }",
        "A.a(b:) has an invalid default value: Expected value of non-null type \"Int!\" not to be null.")]
    [InlineData("directive @d(e: E = B) on FIELD enum E { A }",
        "@d(e:) has an invalid default value: Value \"B\" does not exist in \"E\" enum. Did you mean \"A\"?")]
    [InlineData(
        "type A { a(b: I = {}): Int } input I @oneOf { a: Int }",
        "A.a(b:) has an invalid default value: Within OneOf Input Object type \"I\", exactly one field must be " +
        "specified, and the value for that field must be non-null.")]
    [InlineData("input I { a: I = {} }",
        "The default value of I.a leads back to itself through the defaults of: I.a.")]
    [InlineData("input I { a: [J] = [{}] } input J { b: I = {} }",
        "The default value of I.a leads back to itself through the defaults of: I.a, J.b.")]
    public void A_mistake_in_a_default_value_is_reported(string sdl, string problem)
    {
        AssertRefused(Query + sdl, problem);
    }

    [Theory]
    [InlineData("directive @d(a: Query) on FIELD", "The type of @d(a:) must be an input type, not Query.")]
    [InlineData("directive @d(a: Int! @deprecated) on FIELD", "@d(a:) is required and cannot be deprecated.")]
    [InlineData("directive @d on FIELD directive @d on FIELD", "There can be only one directive named \"@d\".")]
    [InlineData("directive @d(a: Int @d) on ARGUMENT_DEFINITION", "Directive @d refers to itself through @d(a:).")]
    [InlineData("directive @d(a: E) on ENUM_VALUE enum E { A @d }", "Directive @d refers to itself through E.A.")]
    public void A_mistake_in_a_directive_definition_is_reported(string sdl, string problem)
    {
        AssertRefused(Query + sdl, problem);
    }

    [Theory]
    [InlineData("type A @d { a: Int }", "Unknown directive \"@d\".")]
    [InlineData("type A @skip(if: true) { a: Int }", "Directive \"@skip\" may not be used on OBJECT.")]
    [InlineData(
        "scalar S @specifiedBy",
        "Argument \"@specifiedBy(url:)\" of type \"String!\" is required, but it was not provided.")]
    [InlineData("scalar S @specifiedBy(url: 1)", "@specifiedBy(url:): String cannot represent a non string value: 1.")]
    [InlineData("scalar S @specifiedBy(url: \"\", uri: 1)", "Unknown argument \"uri\" on directive \"@specifiedBy\".")]
    [InlineData("scalar S @specifiedBy(url: \"\", url: \"\")", "There can be only one argument named \"url\".")]
    [InlineData("scalar S @specifiedBy(url: \"\") @specifiedBy(url: \"\")",
        "The directive \"@specifiedBy\" can only be used once at this location.")]
    [InlineData("enum E { A @deprecated(reason: null) }",
        "@deprecated(reason:): Expected value of non-null type \"String!\" not to be null.")]
    public void A_mistake_in_an_applied_directive_is_reported(string sdl, string problem)
    {
        AssertRefused(Query + sdl, problem);
    }

    [Theory]
    [InlineData("input I { a: [I!]! b: I }")]
    [InlineData("input I @oneOf { a: I b: Int }")]
    [InlineData("input I { a: I = { a: null } }")]
    [InlineData("input I { a: Int! = 1 @deprecated }")]
    [InlineData("directive @d(a: I) repeatable on OBJECT input I { a: Int } type A @d(a: {}) @d { a: Int }")]
    [InlineData("interface I { a: I @deprecated } type A implements I { a(b: Int! = 1, c: Int): A! @deprecated }")]
    [InlineData("extend schema { mutation: M } type M { a: Int }")]
    [InlineData("scalar ID directive @skip(if: Boolean!) on FIELD")]
    public void What_keeps_the_rules_is_accepted(string sdl)
    {
        Assert.NotNull(new SchemaBuilder().AddSdl("test.graphql", Query + sdl).Build());
    }

    private static void AssertRefused(string sdl, string problem)
    {
        var refusal = Assert.Throws<SchemaException>(() => new SchemaBuilder().AddSdl("test.graphql", sdl).Build());

        Assert.Contains(problem, refusal.Errors.Select(error => error.Message));
        Assert.All(refusal.Errors, error => Assert.NotEqual(0, error.Location.Line));
    }
}
