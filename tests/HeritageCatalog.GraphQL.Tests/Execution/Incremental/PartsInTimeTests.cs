using System.Buffers;
using HeritageCatalog.GraphQL.Execution;

namespace HeritageCatalog.GraphQL.Tests.Execution.Incremental;

/// <summary>When parts of a response are made, and what they cost.</summary>
public sealed class PartsInTimeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Deferred_work_begins_when_the_next_part_is_asked_for()
    {
        var batches = new List<string>();
        var executor = Heroes.CreateExecutor(batches);
        await using var parts = executor
            .PartsOf("{ hero { id ... @defer { loaded } } }", cancellation: Cancellation)
            .GetAsyncEnumerator(Cancellation);

        await parts.MoveNextAsync();
        Assert.Empty(batches);

        await parts.MoveNextAsync();
        Assert.Equal(["1"], batches);
    }

    [Fact]
    public async Task What_is_deferred_on_many_objects_is_loaded_in_one_batch()
    {
        var batches = new List<string>();
        var executor = Heroes.CreateExecutor(batches);

        await executor.RunInPartsAsync(
            "{ heroes { id ... @defer { loaded friends { loaded } } } hero { friends { loaded } } }");

        Assert.Equal(["11 21", "1 2 12 22 3 13 23"], batches);
    }

    [Fact]
    public async Task What_the_first_part_has_loaded_is_not_loaded_again()
    {
        var batches = new List<string>();
        var executor = Heroes.CreateExecutor(batches);

        await executor.RunInPartsAsync("{ hero { loaded } heroes { id ... @defer { loaded } } }");

        Assert.Equal(["1", "2 3"], batches);
    }

    [Fact]
    public async Task The_items_of_one_part_are_loaded_in_one_batch()
    {
        var batches = new List<string>();
        var executor = Heroes.CreateExecutor(batches);

        await executor.RunInPartsAsync("{ heroes @stream(initialCount: 1) { loaded } }");

        Assert.Equal(["1", "2 3"], batches);
    }

    [Fact]
    public async Task A_fragment_does_not_wait_for_a_slower_one()
    {
        var gate = new Gate();
        var executor = Heroes.CreateExecutor();
        await using var parts = executor
            .PartsOf(
                "{ hero { id ... @defer { gated } ... @defer { slow } ... @defer { name } } }",
                services: gate,
                cancellation: Cancellation)
            .GetAsyncEnumerator(Cancellation);

        await parts.MoveNextAsync();
        await parts.MoveNextAsync();
        Assert.Contains("\"Hero 1\"", parts.Current);
        await parts.MoveNextAsync();
        Assert.Contains("\"slow 1\"", parts.Current);
        gate.Value.SetResult("open");
        await parts.MoveNextAsync();
        Assert.Equal(
            """{"incremental":[{"id":"0","data":{"gated":"open"}}],"completed":[{"id":"0"}],"hasNext":false}""",
            parts.Current);
        Assert.False(await parts.MoveNextAsync());
    }

    [Fact]
    public async Task A_client_that_has_gone_ends_the_wait_for_the_next_part()
    {
        using var gone = new CancellationTokenSource();
        var executor = Heroes.CreateExecutor();
        await using var parts = executor
            .PartsOf("{ hero { id ... @defer { gated } } }", services: new Gate(), cancellation: gone.Token)
            .GetAsyncEnumerator(Cancellation);
        await parts.MoveNextAsync();
        var waiting = parts.MoveNextAsync();

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await waiting);
    }

    [Fact]
    public async Task Every_chunk_that_was_rented_is_returned()
    {
        var pool = new LifetimeTests.CountingPool();
        var executor = Heroes.CreateExecutor(bytes: pool);

        for (var i = 0; i < 5; i++)
        {
            await executor.RunInPartsAsync(
                "{ heroes { id ... @defer { loaded failsHard } friends @stream { id slow } } }");
            await executor
                .PartsOf("{ numbers @stream heroes { ... @defer { name } } }", cancellation: Cancellation)
                .FirstAsync(Cancellation);
        }

        executor.Pool.Clear();
        Assert.True(pool.Rented > 0);
        Assert.Equal(0, pool.Rented - pool.Returned);
    }

    [Theory]
    [InlineData("{ hero { home { guarded @stream(initialCount: 1) } } }", 9)]
    [InlineData("{ hero { home { guarded @stream(initialCount: 1) } } }", 1)]
    [InlineData("{ hero { home { guarded @stream(initialCount: 1) failsHard } } }", 9)]
    [InlineData("{ hero { ... @defer { home { guarded @stream(initialCount: 1) } failsHard } } }", 9)]
    public async Task A_list_is_let_go_of_however_its_response_ends(string query, int parts)
    {
        var guard = new ListGuard();
        var executor = Heroes.CreateExecutor();

        await executor.PartsOf(query, services: guard, cancellation: Cancellation)
            .Take(parts)
            .ToArrayAsync(Cancellation);

        Assert.True(guard.IsReleased);
    }

    [Fact]
    public async Task A_part_says_its_exact_length()
    {
        var request = TestRun.Request("{ heroes { id ... @defer { name } } }") with
        {
            Incremental = IncrementalFormat.Current,
        };
        await foreach (var part in Heroes.CreateExecutor().SubscribeAsync(
            request, NoServices.Instance, cancellation: Cancellation))
        {
            var output = new ArrayBufferWriter<byte>();
            part.WriteTo(output);
            Assert.Equal(output.WrittenCount, part.Length);
        }
    }
}
