using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Execution;

namespace HeritageCatalog.GraphQL.Tests.Execution;

public sealed class ErrorTests
{
    private const string Sdl = """
        type Query { ok: Int known: Int coded: Int secret: Int later: Int items: [Item] }
        type Item { good: Int bad: Int worse: Int }
        """;

    [Fact]
    public async Task An_error_meant_for_the_client_passes_with_all_it_has()
    {
        var response = await Build().BuildExecutor().RunAsync("{ coded }");

        Assert.Equal(
            "{\"errors\":[{\"message\":\"Too \\\"late\\\"\",\"locations\":[{\"line\":1,\"column\":3}],"
            + "\"path\":[\"coded\"],"
            + "\"extensions\":{\"code\":\"TOO_LATE\",\"limit\":3,\"list\":[1,\"b\",null],\"at\":{\"x\":true}}}],"
            + "\"data\":{\"coded\":null}}",
            response);
    }

    [Theory]
    [InlineData("secret")]
    [InlineData("later")]
    public async Task Any_other_exception_is_masked_and_told_to_the_log_with_the_same_id(string field)
    {
        var told = new List<(string Id, Exception Exception, string Path)>();
        var executor = Build()
            .OnUnhandledError((id, exception, path) => told.Add((id, exception, string.Join("/", path))))
            .BuildExecutor();

        var response = await executor.RunAsync($"{{ alias: {field} }}");

        var (id, exception, path) = Assert.Single(told);
        Assert.DoesNotContain("password", response, StringComparison.Ordinal);
        Assert.Contains(id, response, StringComparison.Ordinal);
        Assert.Equal("INTERNAL_SERVER_ERROR", ResponseReader.ErrorCodes(response));
        Assert.Equal(("the password is 1234", "alias"), (exception.Message, path));
    }

    [Fact]
    public async Task A_filter_sees_every_error_and_may_change_it()
    {
        var executor = Build()
            .AddErrorFilter(static (error, exception) => exception is InvalidOperationException
                ? new GraphQLError("Filtered.") { Path = error.Path }
                : error)
            .BuildExecutor();

        var response = await executor.RunAsync("{ known secret }");

        Assert.Equal("Known.|Filtered.", ResponseReader.ErrorMessages(response));
    }

    [Fact]
    public async Task Errors_are_in_the_order_of_the_response()
    {
        var response = await Build().BuildExecutor()
            .RunAsync("{ later items { worse bad } known secret x: known }");

        Assert.Equal(
            "[later] [items,0,worse] [items,0,bad] [items,1,worse] [items,1,bad] [known] [secret] [x]",
            ResponseReader.ErrorPaths(response));
    }

    [Fact]
    public async Task An_error_of_a_merged_field_names_all_its_places()
    {
        var response = await Build().BuildExecutor().RunAsync("{\n  known\n  ... { known }\n}");

        Assert.Contains(
            "\"locations\":[{\"line\":2,\"column\":3},{\"line\":3,\"column\":9}]", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ nothing }", "", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("query A { ok } query B { ok }", "", "GRAPHQL_OPERATION_NOT_FOUND")]
    [InlineData("query A { ok }", "C", "GRAPHQL_OPERATION_NOT_FOUND")]
    [InlineData("fragment F on Query { ok }", "", "GRAPHQL_VALIDATION_FAILED")]
    public async Task What_cannot_be_executed_is_a_request_error(string query, string operationName, string code)
    {
        using var result = await Build().BuildExecutor()
            .AnswerAsync(TestRun.Request(query, operationName: operationName));

        Assert.Equal(ExecutionStatus.RequestError, result.Status);
        Assert.Equal(code, ResponseReader.ErrorCodes(result.ToJson()).Split(' ')[0]);
    }

    [Fact]
    public async Task What_is_not_GraphQL_is_a_syntax_error()
    {
        using var result = await Build().BuildExecutor().AnswerAsync(TestRun.Request("{ ok"));

        Assert.Equal(ExecutionStatus.SyntaxError, result.Status);
        Assert.Equal("GRAPHQL_PARSE_FAILED", ResponseReader.ErrorCodes(result.ToJson()));
    }

    [Fact]
    public async Task The_operation_of_the_name_given_is_executed()
    {
        var response = await Build().BuildExecutor()
            .RunAsync("query A { a: ok } query B { b: ok }", operationName: "B");

        Assert.Equal("""{"data":{"b":1}}""", response);
    }

    private static GraphQLSchemaBuilder Build()
    {
        return new GraphQLSchemaBuilder().AddSdl("test.graphql", Sdl).AddResolvers(typeof(Queries), typeof(Items));
    }

    public sealed record Item;

    [QueryType]
    public static class Queries
    {
        public static int Ok() => 1;

        public static int? Known() => throw new GraphQLException("Known.");

        public static int? Coded()
        {
            throw new GraphQLException("Too \"late\"", "TOO_LATE", new Dictionary<string, object?>
            {
                ["limit"] = 3,
                ["list"] = new object?[] { 1, "b", null },
                ["at"] = new Dictionary<string, object?> { ["x"] = true },
            });
        }

        public static int? Secret() => throw new InvalidOperationException("the password is 1234");

        public static async Task<int?> Later()
        {
            await Task.Yield();
            return Secret();
        }

        public static IReadOnlyList<Item> Items() => [new Item(), new Item()];
    }

    [ObjectType("Item")]
    public static class Items
    {
        public static int Good(Item item) => 1;

        public static async Task<int?> Worse(Item item)
        {
            await Task.Yield();
            throw new GraphQLException("Worse.");
        }

        public static int? Bad(Item item) => throw new GraphQLException("Bad.");
    }
}
