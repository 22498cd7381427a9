using System.Security.Claims;
using System.Text.Json;
using HeritageCatalog.GraphQL.Cost;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Tests.Execution;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Tests.Cost;

public sealed class CostBudgetTests
{
    private const string Query = "query ($n: Int) { users(max: $n) { age } }";

    [Fact]
    public async Task An_operation_that_costs_just_what_it_may_runs()
    {
        var answer = await Build(new CostBudget(11, 6)).RunAsync(Query, """{"n":5}""");

        Assert.Equal("""{"data":{"users":[]}}""", answer);
    }

    [Theory]
    [InlineData(10.5, 6, "The operation has a field cost of 11; the limit is 10.5.")]
    [InlineData(11, 5, "The operation has a type cost of 6; the limit is 5.")]
    public async Task One_that_costs_more_is_refused_with_the_numbers(double field, double type, string problem)
    {
        using var answer = JsonDocument.Parse(await Build(new CostBudget(field, type)).RunAsync(Query, """{"n":5}"""));

        Assert.False(answer.RootElement.TryGetProperty("data", out _));
        var error = answer.RootElement.GetProperty("errors")[0];
        Assert.Equal(problem, error.GetProperty("message").GetString());
        Assert.Equal(
            FormattableString.Invariant(
                $$"""{"code":"COST_LIMIT","fieldCost":11,"typeCost":6,"maxFieldCost":{{field}},"maxTypeCost":{{type}}}"""),
            error.GetProperty("extensions").GetRawText());
    }

    [Fact]
    public async Task The_same_document_is_measured_anew_for_each_request()
    {
        var executor = Build(new CostBudget(100, 100));

        var small = await executor.RunAsync(Query, """{"n":5}""");
        var large = await executor.RunAsync(Query, """{"n":500}""");
        var smallAgain = await executor.RunAsync(Query, """{"n":4}""");

        Assert.Equal(small, smallAgain);
        Assert.Equal("COST_LIMIT", ResponseReader.ErrorCodes(large));
    }

    [Fact]
    public async Task Callers_have_budgets_of_their_own()
    {
        var executor = CostSchema.Build(new CostOptions
        {
            BudgetOf = user => user is null ? new CostBudget(10, 10) : CostBudget.Unlimited,
        });
        var curator = new ClaimsPrincipal(new ClaimsIdentity("test"));
        var cancel = TestContext.Current.CancellationToken;
        var request = TestRun.Request(Query, """{"n":500}""");

        using var refused = await executor.ExecuteAsync(request, NoServices.Instance, user: null, cancel);
        using var answered = await executor.ExecuteAsync(request, NoServices.Instance, curator, cancel);

        Assert.Equal(ExecutionStatus.RequestError, refused.Status);
        Assert.Equal(ExecutionStatus.Executed, answered.Status);
    }

    [Theory]
    [InlineData("{ users { name } }")]
    [InlineData("{ users(max: null) { name } }")]
    [InlineData("{ connection { total } }")]
    public async Task A_slicing_argument_can_be_required(string query)
    {
        Assert.Equal("COST_LIMIT", ResponseReader.ErrorCodes(await Build(CostBudget.Unlimited).RunAsync(query)));
    }

    [Theory]
    [InlineData(CostReporting.Never, true, false)]
    [InlineData(CostReporting.WhenAsked, false, false)]
    [InlineData(CostReporting.WhenAsked, true, true)]
    [InlineData(CostReporting.Always, false, true)]
    public async Task The_cost_is_reported_to_whom_the_option_says(CostReporting reporting, bool asks, bool isTold)
    {
        const string Report =
            ""","extensions":{"cost":{"fieldCost":1,"typeCost":2,"maxFieldCost":5000,"maxTypeCost":5000}}""";
        var executor = CostSchema.Build(new CostOptions { Reporting = reporting });
        var request = TestRun.Request("{ user { name } }") with { AsksForCost = asks };

        using var answer = await executor.AnswerAsync(request);

        Assert.Equal($$"""{"data":{"user":null}{{(isTold ? Report : "")}}}""", answer.ToJson());
        Assert.Equal(answer.ToJson().Length, answer.Length);
    }

    [Theory]
    [InlineData("""type Query { a: Int @cost(weight: "much") }""", "The weight \"much\" of Query.a is not a number.")]
    [InlineData(
        """type Query { a: Int @cost(weight: "-1") }""",
        "The weight of Query.a is negative; only an argument's may be.")]
    [InlineData(
        """type Query { a(n: Int): [Int] @listSize(slicingArguments: ["m"]) }""",
        "The slicing argument \"m\" of Query.a is no number or list.")]
    [InlineData("type Query { a: Int @listSize(assumedSize: 3) }", "Query.a is not a list and names no sized fields.")]
    [InlineData(
        """type Query { a: Query @listSize(assumedSize: 3, sizedFields: ["b"]) }""",
        "The sized field \"b\" of Query.a is not a list of its type.")]
    public void Directives_that_make_no_sense_are_refused_when_the_schema_is_built(string sdl, string problem)
    {
        var builder = new GraphQLSchemaBuilder().AddSdl("wrong.graphql", sdl).AddCost(new CostOptions());

        var refusal = Assert.Throws<SchemaException>(() => new CostModel(builder.BuildSchema(), new CostOptions()));

        Assert.Equal(problem, Assert.Single(refusal.Errors).Message);
    }

    private static RequestExecutor Build(CostBudget budget) =>
        CostSchema.Build(new CostOptions { BudgetOf = _ => budget });
}
