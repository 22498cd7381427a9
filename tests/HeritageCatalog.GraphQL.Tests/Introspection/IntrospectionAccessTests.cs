using System.Security.Claims;
using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Tests.Execution;

namespace HeritageCatalog.GraphQL.Tests.Introspection;

public sealed class IntrospectionAccessTests
{
    private static readonly ClaimsPrincipal Developer = new(new ClaimsIdentity("test"));

    private static readonly RequestExecutor Executor = new GraphQLSchemaBuilder()
        .AddSdl("test.graphql", "type Query { ok: Boolean! }")
        .AddResolvers(typeof(OkQueries))
        .ModifyRequestOptions(static options => options with { MayIntrospect = static user => user is not null })
        .BuildExecutor();

    [Theory]
    [InlineData("{ __schema { queryType { name } } }", "__schema", 1, 3)]
    [InlineData("{ ok alias: __type(name: \"Query\") { name } }", "__type", 1, 6)]
    [InlineData("{ ...F } fragment F on Query { __schema { types { name } } }", "__schema", 1, 32)]
    [InlineData("query ($s: Boolean = true) { __schema @skip(if: $s) { types { name } } }", "__schema", 1, 30)]
    public async Task Who_may_not_ask_for_the_schema_is_told_so(string query, string field, int line, int column)
    {
        using var result = await AskAsync(query, user: null);

        Assert.Equal(ExecutionStatus.Forbidden, result.Status);
        Assert.Equal(
            $$"""{"errors":[{"message":"The field '{{field}}' cannot be asked for: introspection is disabled.","""
            + $"\"locations\":[{{\"line\":{line},\"column\":{column}}}],"
            + "\"extensions\":{\"code\":\"INTROSPECTION_DISABLED\"}}]}",
            result.ToJson());
    }

    [Fact]
    public async Task Others_may_with_the_same_document()
    {
        const string query = "{ __schema { queryType { name } } }";
        using var refused = await AskAsync(query, user: null);

        using var answered = await AskAsync(query, Developer);

        Assert.Equal("""{"data":{"__schema":{"queryType":{"name":"Query"}}}}""", answered.ToJson());
    }

    [Fact]
    public async Task The_name_of_a_type_is_no_secret()
    {
        using var result = await AskAsync("{ __typename ok }", user: null);

        Assert.Equal("""{"data":{"__typename":"Query","ok":true}}""", result.ToJson());
    }

    private static ValueTask<ExecutionResult> AskAsync(string query, ClaimsPrincipal? user) =>
        Executor.ExecuteAsync(
            TestRun.Request(query), NoServices.Instance, user, TestContext.Current.CancellationToken);
}

[QueryType]
public static class OkQueries
{
    public static bool Ok() => true;
}
