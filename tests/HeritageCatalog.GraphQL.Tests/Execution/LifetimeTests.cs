using System.Buffers;
using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.GraphQL.Tests.Execution;

/// <summary>What an operation holds on to: memory, threads, other requests.</summary>
public sealed class LifetimeTests
{
    private const string Sdl = """
        type Query { long(size: Int!): [String!]! echo(v: Int!): Echo! never: Int neverLoaded: Int deaf: Int }
        type Echo { v: Int! loaded: Int! later: Int! loadedLater: Int! child: Echo! }
        """;

    [Fact]
    public async Task Every_chunk_that_was_rented_is_returned()
    {
        var pool = new CountingPool();
        var executor = Builder().BuildExecutor(pool);

        for (var i = 0; i < 20; i++)
        {
            await executor.RunAsync("{ long(size: 50) }");
            await executor.RunAsync("{ echo(v: 1) { v loaded later } }");
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                async () => await executor.ExecuteAsync(
                    TestRun.Request("{ long(size: 9) never }"),
                    NoServices.Instance,
                    cancellation: new CancellationTokenSource(TimeSpan.FromMilliseconds(5)).Token));
        }

        executor.Pool.Clear();
        Assert.True(pool.Rented > 0);
        Assert.Equal(0, pool.Rented - pool.Returned);
    }

    [Fact]
    public async Task A_response_of_many_chunks_is_whole()
    {
        var response = await Builder().BuildExecutor().RunAsync("{ long(size: 40) }");

        var items = string.Join(",", Enumerable.Range(0, 40).Select(number => $"\"{Long(number)}\""));
        Assert.Equal($$$"""{"data":{"long":[{{{items}}}]}}""", response);
    }

    [Fact]
    public async Task A_response_says_its_exact_length()
    {
        using var result = await Builder().BuildExecutor()
            .AnswerAsync(TestRun.Request("{ echo(v: 1) { loaded child { later loaded } } long(size: 20) }"));
        var output = new ArrayBufferWriter<byte>();

        result.WriteTo(output);

        Assert.Equal(output.WrittenCount, result.Length);
    }

    [Theory]
    [InlineData("{ never }")]
    [InlineData("{ neverLoaded }")]
    [InlineData("{ deaf }")]
    public async Task A_request_that_nobody_waits_for_ends(string query)
    {
        using var source = new CancellationTokenSource();
        var running = Builder().BuildExecutor()
            .ExecuteAsync(TestRun.Request(query), NoServices.Instance, cancellation: source.Token);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await running);
    }

    [Fact]
    public async Task A_request_that_awaits_nothing_is_answered_at_once()
    {
        var executor = Builder().BuildExecutor();

        var running = executor.AnswerAsync(TestRun.Request("{ echo(v: 1) { v child { v } } }"));

        Assert.True(running.IsCompletedSuccessfully);
        (await running).Dispose();
    }

    [Fact]
    public async Task Many_requests_at_once_do_not_meet()
    {
        var executor = Builder().BuildExecutor();
        var wrong = 0;

        await Parallel.ForEachAsync(
            Enumerable.Range(0, 4000),
            TestContext.Current.CancellationToken,
            async (number, _) =>
            {
                var query = $"{{ echo(v: {number % 50}) {{ v loaded later loadedLater child {{ later loaded }} }} }}";
                var response = await executor.RunAsync(query);
                Interlocked.Add(ref wrong, response == Expected(number % 50) ? 0 : 1);
            });

        Assert.Equal(0, wrong);
    }

    [Fact]
    public async Task Resolvers_that_wait_for_each_other_by_more_than_tasks_go_on_until_the_request_is_given_up()
    {
        using var source = new CancellationTokenSource();
        var shared = new SharedWork();
        var executor = new GraphQLSchemaBuilder()
            .AddSdl("test.graphql", "type Query { leader: Int! follower: Int! }")
            .AddResolvers(typeof(Chain))
            .AddLoader<IdentityLoader>()
            .BuildExecutor();

        var running = executor.ExecuteAsync(
            TestRun.Request("{ follower leader }"), shared, cancellation: source.Token);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await running);
        Assert.False(shared.Done.Task.IsCompleted);
    }

    private static string Expected(int v)
    {
        return "{\"data\":{\"echo\":{\"v\":" + v + ",\"loaded\":" + v + ",\"later\":" + v + ",\"loadedLater\":" + v
            + ",\"child\":{\"later\":" + (v + 1) + ",\"loaded\":" + (v + 1) + "}}}}";
    }

    private static string Long(int number) => new((char)('a' + (number % 26)), 1000 + (number * 500));

    private static GraphQLSchemaBuilder Builder()
    {
        return new GraphQLSchemaBuilder()
            .AddSdl("test.graphql", Sdl)
            .AddResolvers(typeof(Queries), typeof(Echoes))
            .AddLoader<IdentityLoader>()
            .AddLoader<NeverLoader>();
    }

    public sealed record Echo(int V);

    [QueryType]
    public static class Queries
    {
        public static IEnumerable<string> Long(int size) => Enumerable.Range(0, size).Select(LifetimeTests.Long);

        public static Echo Echo(int v) => new(v);

        public static async Task<int?> Never(CancellationToken cancellation)
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            return 0;
        }

        public static Task<int?> Deaf() => new TaskCompletionSource<int?>().Task;

        public static Loading<int?> NeverLoaded(NeverLoader loader) => loader.LoadAsync(0);
    }

    [ObjectType("Echo")]
    public static class Echoes
    {
        public static Loading<int> Loaded(Echo echo, IdentityLoader loader) => loader.LoadAsync(echo.V);

        public static async ValueTask<int> Later(Echo echo)
        {
            await Task.Yield();
            return echo.V;
        }

        public static async Task<int> LoadedLater(Echo echo, IdentityLoader loader)
        {
            await Task.Yield();
            return await loader.LoadAsync(echo.V);
        }

        public static Echo Child(Echo echo) => new(echo.V + 1);
    }

    [QueryType]
    public static class Chain
    {
        public static async Task<int> Leader(IdentityLoader loader, SharedWork shared)
        {
            var value = await loader.LoadAsync(7);
            shared.Done.SetResult(value);
            return value;
        }

        public static async Task<int> Follower(SharedWork shared) => await shared.Done.Task + 1;
    }

    public sealed class SharedWork : IServiceProvider
    {
        public TaskCompletionSource<int> Done { get; } = new();

        public object? GetService(Type serviceType) => serviceType == typeof(SharedWork) ? this : null;
    }

    public sealed class IdentityLoader : KeyedDataLoader<int, int>
    {
        protected override async ValueTask LoadBatchAsync(LoadBatch<int, int> batch, CancellationToken cancellation)
        {
            await Task.Yield();
            for (var i = 0; i < batch.Count; i++)
            {
                batch.Set(i, batch[i]);
            }
        }
    }

    public sealed class NeverLoader : KeyedDataLoader<int, int?>
    {
        protected override ValueTask LoadBatchAsync(LoadBatch<int, int?> batch, CancellationToken cancellation)
        {
            return new ValueTask(new TaskCompletionSource().Task);
        }
    }

    internal sealed class CountingPool : ArrayPool<byte>
    {
        private int _rented;
        private int _returned;

        public int Rented => _rented;

        public int Returned => _returned;

        public override byte[] Rent(int minimumLength)
        {
            Interlocked.Increment(ref _rented);
            return new byte[minimumLength];
        }

        public override void Return(byte[] array, bool clearArray = false) => Interlocked.Increment(ref _returned);
    }
}
