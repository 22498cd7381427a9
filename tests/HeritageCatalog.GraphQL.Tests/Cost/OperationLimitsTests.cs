using System.Text.Json;
using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Cost;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Tests.Execution;

namespace HeritageCatalog.GraphQL.Tests.Cost;

public sealed class OperationLimitsTests
{
    private const string Sdl = """
        type Query { person: Person! }
        type Person { name: String! friend: Person! }
        """;

    [Theory]
    [InlineData("{ person { name } }", 2)]
    [InlineData("{ person { friend { friend { name } } name } }", 4)]
    [InlineData("{ person { ...A } } fragment A on Person { friend { ...B } } fragment B on Person { name }", 3)]
    [InlineData("{ person { ... on Person { ... { friend { name } } } } }", 3)]
    public async Task Depth_counts_levels_of_fields_but_not_of_fragments(string query, int depth)
    {
        var problem = $"The operation is {depth} levels deep; the limit is {depth - 1}.";

        Assert.Null(await FindErrorAsync(new() { MaxDepth = depth }, query));
        Assert.Equal(("DEPTH_LIMIT", problem), await FindErrorAsync(new() { MaxDepth = depth - 1 }, query));
    }

    [Fact]
    public async Task Introspection_has_a_depth_limit_of_its_own()
    {
        const string Query = "{ __schema { types { fields { type { ofType { ofType { ofType { name } } } } } } } }";

        Assert.Null(await FindErrorAsync(new() { MaxDepth = 2 }, Query));
    }

    [Theory]
    [InlineData("{ a: person { b: name } }", 2)]
    [InlineData("{ person { ...A friend { ...A } } } fragment A on Person { a: name b: name c: name }", 6)]
    public async Task Aliases_are_counted_where_their_fragment_is_spread(string query, int aliases)
    {
        var problem = $"The operation has {aliases} aliases; the limit is {aliases - 1}.";

        Assert.Null(await FindErrorAsync(new() { MaxAliases = aliases }, query));
        Assert.Equal(("ALIAS_LIMIT", problem), await FindErrorAsync(new() { MaxAliases = aliases - 1 }, query));
    }

    [Theory]
    [InlineData("{ a: person { name } b: person { name } }", 2)]
    [InlineData("{ person { name } ...A ... { ...A b: person { name } } } fragment A on Query { person { name } }", 2)]
    public async Task Root_fields_are_those_of_the_response(string query, int fields)
    {
        var problem = $"The operation has {fields} root fields; the limit is {fields - 1}.";

        Assert.Null(await FindErrorAsync(new() { MaxRootFields = fields }, query));
        Assert.Equal(("ROOT_FIELD_LIMIT", problem), await FindErrorAsync(new() { MaxRootFields = fields - 1 }, query));
    }

    [Fact]
    public async Task Fields_are_counted_with_their_fragments_put_in()
    {
        const string Query = "{ person { ...A friend { ...A } } } fragment A on Person { name __typename }";
        const string Problem = "The operation has 6 fields; the limit is 5.";

        Assert.Null(await FindErrorAsync(new() { MaxFields = 6 }, Query));
        Assert.Equal(("FIELD_LIMIT", Problem), await FindErrorAsync(new() { MaxFields = 5 }, Query));
    }

    [Fact]
    public async Task Fragments_that_double_a_hundred_times_are_counted_at_once()
    {
        var fragments = Enumerable.Range(0, 100)
            .Select(i => $" fragment F{i} on Person {{ a: friend {{ ...F{i + 1} }} b: friend {{ ...F{i + 1} }} }}");
        var query = $"{{ person {{ ...F0 }} }} {string.Concat(fragments)} fragment F100 on Person {{ name }}";
        var limits = new OperationLimits { MaxDepth = null, MaxAliases = null };

        var error = await FindErrorAsync(limits, query);

        Assert.Equal(("FIELD_LIMIT", "The operation has countless fields; the limit is 5000."), error);
    }

    [Fact]
    public async Task Every_limit_that_is_passed_is_named_with_what_was_found()
    {
        var limits = new OperationLimits { MaxDepth = 1, MaxAliases = 0, MaxRootFields = 0, MaxFields = 1 };

        var response = await Build(limits).RunAsync("{ a: person { name } }");

        var errors = JsonDocument.Parse(response).RootElement.GetProperty("errors").EnumerateArray()
            .Select(error => error.GetProperty("extensions").GetRawText());
        Assert.Equal(
            [
                """{"code":"DEPTH_LIMIT","found":2,"limit":1}""",
                """{"code":"ALIAS_LIMIT","found":1,"limit":0}""",
                """{"code":"ROOT_FIELD_LIMIT","found":1,"limit":0}""",
                """{"code":"FIELD_LIMIT","found":2,"limit":1}""",
            ],
            errors);
    }

    [Fact]
    public async Task Only_the_operation_that_runs_is_measured()
    {
        const string Query = "query Small { person { name } } query Deep { person { friend { friend { name } } } }";
        var executor = Build(new OperationLimits { MaxDepth = 2 });

        var small = await executor.RunAsync(Query, operationName: "Small");
        var deep = await executor.RunAsync(Query, operationName: "Deep");

        Assert.StartsWith("""{"data":""", small, StringComparison.Ordinal);
        Assert.StartsWith("""{"errors":""", deep, StringComparison.Ordinal);
    }

    private static async Task<(string Code, string Message)?> FindErrorAsync(OperationLimits limits, string query)
    {
        using var response = JsonDocument.Parse(await Build(limits).RunAsync(query));
        return response.RootElement.TryGetProperty("errors", out var errors)
            ? (errors[0].GetProperty("extensions").GetProperty("code").GetString()!,
                errors[0].GetProperty("message").GetString()!)
            : null;
    }

    private static RequestExecutor Build(OperationLimits limits) => new GraphQLSchemaBuilder()
        .AddSdl("people.graphql", Sdl)
        .AddResolvers(typeof(PersonQueries))
        .BindType<Person>("Person")
        .ModifyRequestOptions(options => options with { Limits = limits })
        .BuildExecutor();

    public sealed record Person(string Name)
    {
        public Person Friend => this;
    }

    [QueryType]
    public static class PersonQueries
    {
        public static Person Person() => new("王小满");
    }
}
