using System.Text.Json;
using HeritageCatalog.GraphQL.Cost;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Tests.Execution;

namespace HeritageCatalog.GraphQL.Tests.Cost;

public sealed class RateAccountTests
{
    private const string Query = "query ($n: Int) { users(max: $n) { age } }";

    private readonly ManualTime _time = new();

    [Fact]
    public void An_operation_takes_its_cost_and_time_brings_it_back()
    {
        var account = Open(capacity: 100, perSecond: 10);

        Assert.Null(Pay(account, 60));
        Assert.Equal(40, account.Left);
        _time.Advance(TimeSpan.FromSeconds(2.5));
        Assert.Equal(65, account.Left);
        _time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(100, account.Left);
    }

    [Theory]
    [InlineData(60, 50, 1)]
    [InlineData(60, 100, 6)]
    [InlineData(100, 1, 1)]
    [InlineData(100, 15, 2)]
    [InlineData(60, 61, 3)]
    public void Whoever_waits_as_long_as_he_is_told_is_served_and_not_before(double spent, double cost, int seconds)
    {
        var account = Open(capacity: 100, perSecond: 10);
        Assert.Null(Pay(account, spent));

        Assert.Equal(seconds, Pay(account, cost)!.RetryAfter);
        _time.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromSeconds(1));
        Assert.NotNull(Pay(account, cost));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(Pay(account, cost));
    }

    [Fact]
    public void A_refused_operation_costs_nothing()
    {
        var account = Open(capacity: 100, perSecond: 10);
        Assert.Null(Pay(account, 60));

        Assert.NotNull(Pay(account, 50));

        Assert.Equal(40, account.Left);
    }

    [Fact]
    public void What_costs_more_than_the_whole_budget_runs_when_it_is_whole_and_is_owed_for()
    {
        var account = Open(capacity: 100, perSecond: 10);
        Assert.Null(Pay(account, 10));

        Assert.Equal(1, Pay(account, 250)!.RetryAfter);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(Pay(account, 250));

        Assert.Equal(0, account.Left);
        Assert.Equal(16, Pay(account, 1)!.RetryAfter);
    }

    [Fact]
    public void Requests_that_come_to_nothing_use_up_the_budget_too()
    {
        var account = Open(capacity: 100, perSecond: 10);
        for (var i = 0; i < 110; i++)
        {
            Assert.Null(account.Admit());
        }

        Assert.Equal(2, ((RateLimitResult)account.Admit()!).RetryAfter);
        Assert.Equal(0, account.Left);
    }

    [Fact]
    public void Requests_at_the_same_time_never_spend_more_than_there_is()
    {
        var account = Open(capacity: 10_000, perSecond: 1);
        var served = 0;

        Parallel.For(0, 4_000, _ =>
        {
            if (Pay(account, 5) is null)
            {
                Interlocked.Increment(ref served);
            }
        });

        Assert.InRange(served, 1_990, 2_000);
        Assert.InRange(account.Left, 0, 50);
    }

    [Fact]
    public async Task The_executor_charges_the_greater_of_both_costs()
    {
        var executor = CostSchema.Build(new CostOptions());
        var account = Open(capacity: 100, perSecond: 10);

        using var answered = await RunAsync(executor, account, """{"n":5}""");

        Assert.Equal(ExecutionStatus.Executed, answered.Status);
        Assert.Equal(89, account.Left);
    }

    [Fact]
    public async Task A_request_that_is_refused_for_another_reason_costs_one()
    {
        var executor = CostSchema.Build(new CostOptions());
        var account = Open(capacity: 100, perSecond: 10);

        using var refused = await RunAsync(executor, account, """{"n":"many"}""");

        Assert.Equal(ExecutionStatus.RequestError, refused.Status);
        Assert.Equal(99, account.Left);
    }

    [Fact]
    public async Task A_refusal_tells_the_numbers()
    {
        var executor = CostSchema.Build(new CostOptions());
        var account = Open(capacity: 12, perSecond: 2);
        using var first = await RunAsync(executor, account, """{"n":5}""");

        using var second = await RunAsync(executor, account, """{"n":5}""");

        Assert.Equal(ExecutionStatus.RateLimited, second.Status);
        using var json = JsonDocument.Parse(second.ToJson());
        Assert.Equal(
            """{"code":"RATE_LIMIT","cost":11,"left":1,"retryAfter":5}""",
            json.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetRawText());
    }

    private static RateLimitResult? Pay(RateAccount account, double cost) =>
        (RateLimitResult?)(account.Admit() ?? account.Spend(cost));

    private static ValueTask<ExecutionResult> RunAsync(
        RequestExecutor executor, RateAccount account, string variables) =>
        executor.ExecuteAsync(
            TestRun.Request(Query, variables) with { Account = account },
            NoServices.Instance,
            cancellation: TestContext.Current.CancellationToken);

    private RateAccount Open(double capacity, double perSecond) => new(new RateBudget(capacity, perSecond), _time);

    private sealed class ManualTime : TimeProvider
    {
        private long _now = 5;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Advance(TimeSpan time) => _now += time.Ticks;

        public override long GetTimestamp() => _now;
    }
}
