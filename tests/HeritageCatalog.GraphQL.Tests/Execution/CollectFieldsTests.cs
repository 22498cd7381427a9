using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Cost;
using HeritageCatalog.GraphQL.Execution;

namespace HeritageCatalog.GraphQL.Tests.Execution;

/// <summary>CollectFields(), CollectSubfields() and what <c>@skip</c> and <c>@include</c> do to them.</summary>
public sealed class CollectFieldsTests
{
    private static readonly RequestExecutor Executor = new GraphQLSchemaBuilder()
        .AddSdl("test.graphql", """
            type Query { pet: Pet! cat: Cat! a: Int! b: Int! c: Int! }
            interface Pet { name: String! }
            type Dog implements Pet { name: String! barks: Boolean! }
            type Cat implements Pet { name: String! lives: Int! friend: Cat }
            """)
        .AddResolvers(typeof(Queries))
        .BindType<Dog>("Dog")
        .ModifyRequestOptions(options => options with { Limits = OperationLimits.None })
        .BuildExecutor();

    [Theory]
    [InlineData("{ b a }", """{"b":2,"a":1}""")]
    [InlineData("{ x: a y: a }", """{"x":1,"y":1}""")]
    [InlineData("{ a b a }", """{"a":1,"b":2}""")]
    [InlineData("{ ...F b } fragment F on Query { c a }", """{"c":3,"a":1,"b":2}""")]
    [InlineData("{ b ...F ...F } fragment F on Query { c b }", """{"b":2,"c":3}""")]
    [InlineData("{ __typename t: __typename }", """{"__typename":"Query","t":"Query"}""")]
    [InlineData("{ cat { name } cat { lives } }", """{"cat":{"name":"Tom","lives":9}}""")]
    [InlineData("{ cat { friend { name } } cat { lives friend { lives } } }",
        """{"cat":{"friend":{"name":"Kit","lives":9},"lives":9}}""")]
    [InlineData("{ pet { __typename name ... on Dog { barks } ... on Cat { lives } } }",
        """{"pet":{"__typename":"Cat","name":"Tom","lives":9}}""")]
    [InlineData("{ pet { ... on Dog { barks } } }", """{"pet":{}}""")]
    [InlineData("{ pet { ... on Pet { name } ... { name } } }", """{"pet":{"name":"Tom"}}""")]
    public async Task Fields_are_merged_in_the_order_they_are_met(string query, string data)
    {
        Assert.Equal(data, ResponseReader.Data(await Executor.RunAsync(query)));
    }

    [Theory]
    [InlineData("a @skip(if: true) b", """{"b":2}""")]
    [InlineData("a @include(if: false) b", """{"b":2}""")]
    [InlineData("a @skip(if: false) b @include(if: true)", """{"a":1,"b":2}""")]
    [InlineData("a @include(if: $yes) b @include(if: $no)", """{"a":1}""")]
    [InlineData("a @skip(if: $yes) b @skip(if: $no)", """{"b":2}""")]
    [InlineData("a @include(if: $yes) @skip(if: $yes) b", """{"b":2}""")]
    [InlineData("a @include(if: $no)", "{}")]
    [InlineData("... @include(if: $no) { a } b", """{"b":2}""")]
    [InlineData("... @include(if: $yes) { a } b", """{"a":1,"b":2}""")]
    [InlineData("... @include(if: $yes) { ... @skip(if: $yes) { a } } b", """{"b":2}""")]
    [InlineData("...F @skip(if: $yes) b ...F", """{"b":2,"a":1,"c":3}""")]
    [InlineData("...F @skip(if: $no) b ...F", """{"a":1,"c":3,"b":2}""")]
    [InlineData("a @include(if: $no) b a", """{"b":2,"a":1}""")]
    [InlineData("a @include(if: $yes) b a", """{"a":1,"b":2}""")]
    [InlineData("a @include(if: $no) b a @include(if: $no) c a @include(if: $yes)", """{"b":2,"c":3,"a":1}""")]
    [InlineData("cat @include(if: $no) { name } cat { lives }", """{"cat":{"lives":9}}""")]
    [InlineData("cat @include(if: $yes) { name } cat { lives }", """{"cat":{"name":"Tom","lives":9}}""")]
    [InlineData("cat { name @skip(if: $yes) } cat { lives }", """{"cat":{"lives":9}}""")]
    public async Task Conditions_decide_what_is_there_and_where(string selections, string data)
    {
        var query = $$"""
            query ($yes: Boolean!, $no: Boolean = false) {
              {{selections}}
              t: __typename @skip(if: $yes) @include(if: $no)
              ...F @skip(if: true)
            }
            fragment F on Query { a c }
            """;

        Assert.Equal(data, ResponseReader.Data(await Executor.RunAsync(query, """{"yes":true}""")));
    }

    [Fact]
    public async Task More_than_sixty_four_conditions_all_count()
    {
        var variables = Enumerable.Range(0, 70).Select(number => $"v{number}").ToArray();
        var declared = string.Join(" ", variables.Select(name => $"${name}: Boolean!"));
        var fields = string.Join(" ", variables.Select(name => $"{name}: a @include(if: ${name})"));
        var values = string.Join(",", variables.Select((name, index) =>
            $"\"{name}\":{(index % 66 == 0 ? "true" : "false")}"));

        var response = await Executor.RunAsync($"query ({declared}) {{ {fields} }}", $"{{{values}}}");

        Assert.Equal("""{"v0":1,"v66":1}""", ResponseReader.Data(response));
    }

    [Fact]
    public async Task A_condition_that_is_null_is_a_request_error()
    {
        var response = await Executor.RunAsync("query ($x: Boolean = true) { a @skip(if: $x) }", """{"x":null}""");

        Assert.DoesNotContain("data", response, StringComparison.Ordinal);
        Assert.Equal("GRAPHQL_INVALID_VARIABLES", ResponseReader.ErrorCodes(response));
    }

    [Theory]
    [InlineData("")]
    [InlineData("@include(if: $x)")]
    public async Task Fragments_that_double_at_each_level_are_planned_in_no_time(string condition)
    {
        var fragments = Enumerable.Range(0, 30).Select(level =>
            $"fragment F{level} on Cat {{ friend {condition} {{ ...F{level + 1} }} friend {{ ...F{level + 1} }} }}");
        var query = "query ($x: Boolean!) { a @skip(if: $x) cat { ...F0 } } "
            + $"{string.Join(" ", fragments)} fragment F30 on Cat {{ lives }}";

        var response = await Executor.RunAsync(query, """{"x":true}""");

        Assert.StartsWith("""{"data":{"cat":{"friend":{"friend":""", response, StringComparison.Ordinal);
    }

    public interface IPet
    {
        string Name { get; }
    }

    public sealed record Dog(string Name, bool Barks) : IPet;

    public sealed record Cat(string Name, int Lives) : IPet
    {
        public Cat? Friend => Name == "Kit" ? null : new Cat("Kit", 9);
    }

    [QueryType]
    public static class Queries
    {
        public static IPet Pet() => Cat();

        public static Cat Cat() => new("Tom", 9);

        public static int A() => 1;

        public static int B() => 2;

        public static int C() => 3;
    }
}
