using System.Collections.Concurrent;
using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.GraphQL.Tests.Execution;
using HeritageCatalog.GraphQL.Tests.Execution.Incremental;

namespace HeritageCatalog.GraphQL.Tests.Loading;

/// <summary>Batches are a pure function of the document and the data, whatever the thread pool does.</summary>
public sealed class BatchDeterminismTests
{
    private const int Runs = 1000;
    private const int RunsInParts = 300;
    private const string Sdl = """
        type Query { person(id: Int!): Person! people: [Person!]! }
        type Person {
          id: Int!
          friend: Person!
          friendLater: Person!
          friends: [Person!]!
          neighbour: Person!
          far: Person!
        }
        """;

    private const string Query = """
        {
          people { friendLater { id neighbour { friendLater { id } } } friends { neighbour { id } far { id } } }
          a: person(id: 7) { friendLater { friend { friends { id far { friend { id } } } } } }
          b: person(id: 3) { far { friendLater { id } } }
        }
        """;

    private const string QueryInParts = """
        {
          people @stream(initialCount: 3) {
            friendLater { id ... @defer { neighbour { friendLater { id } } } }
            ... @defer { friends { neighbour { id } ... @defer { far { id } } } }
          }
          ... @defer { a: person(id: 7) { friendLater { friend { friends @stream { id far { friend { id } } } } } } }
          b: person(id: 3) { ... @defer { far { friendLater { id } } } }
        }
        """;

    [Fact]
    public async Task A_thousand_runs_under_load_send_the_same_batches()
    {
        using var stop = new CancellationTokenSource();
        var load = Enumerable.Range(0, 4).Select(_ => Task.Run(() => Disturb(stop.Token))).ToArray();
        var executor = Build();

        var expected = await RunAsync(executor);
        var different = new List<string>();
        for (var run = 0; run < Runs; run++)
        {
            var log = await RunAsync(executor);
            if (log != expected)
            {
                different.Add(log);
            }
        }

        await stop.CancelAsync();
        await Task.WhenAll(load);
        Assert.Empty(different);
        Assert.Contains("neighbours(", expected, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Responses_in_parts_send_the_same_batches_under_load()
    {
        using var stop = new CancellationTokenSource();
        var load = Enumerable.Range(0, 4).Select(_ => Task.Run(() => Disturb(stop.Token))).ToArray();
        var executor = Build();

        var logs = new List<string>();
        for (var run = 0; run < RunsInParts; run++)
        {
            logs.Add(await RunInPartsAsync(executor));
        }

        await stop.CancelAsync();
        await Task.WhenAll(load);
        Assert.Contains("neighbours(", Assert.Single(logs.Distinct()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_loaders_with_keys_are_sent_before_any_has_answered()
    {
        var log = await RunAsync(Build(), "{ people { friend { id } neighbour { id } } }");

        Assert.Equal("friends(1,2,3,4) friends(5,6,7,8) friends(9,0) neighbours(0,1,2,3,4,5,6,7,8,9)", log);
    }

    private static RequestExecutor Build()
    {
        return new GraphQLSchemaBuilder()
            .AddSdl("people.graphql", Sdl)
            .AddIncrementalDelivery()
            .AddResolvers(typeof(Queries), typeof(People))
            .AddLoader<FriendLoader>()
            .AddLoader<NeighbourLoader>()
            .BuildExecutor();
    }

    private static async Task<string> RunAsync(RequestExecutor executor, string query = Query)
    {
        var log = new BatchLog();
        using var result = await executor.AnswerAsync(TestRun.Request(query), log);
        Assert.False(result.HasErrors, result.ToJson());
        return log.ToString();
    }

    private static async Task<string> RunInPartsAsync(RequestExecutor executor)
    {
        var log = new BatchLog();
        var parts = 0;
        await foreach (var part in executor.PartsOf(
            QueryInParts, services: log, cancellation: TestContext.Current.CancellationToken))
        {
            Assert.DoesNotContain("errors", part, StringComparison.Ordinal);
            parts++;
        }

        Assert.True(parts > 1);
        return log.ToString();
    }

    private static void Disturb(CancellationToken stop)
    {
        // Jobs of changing length keep the pool's threads from picking up continuations in a steady order.
        while (!stop.IsCancellationRequested)
        {
            ThreadPool.QueueUserWorkItem(_ => Thread.SpinWait(Random.Shared.Next(2000)));
            Thread.SpinWait(Random.Shared.Next(20_000));
            Thread.Yield();
        }
    }

    public sealed record Person(int Id);

    [QueryType]
    public static class Queries
    {
        public static Person Person(int id) => new(id);

        public static Person[] People() => [.. Enumerable.Range(0, 10).Select(id => new Person(id))];
    }

    [ObjectType("Person")]
    public static class People
    {
        public static Loading<Person> Friend(Person person, FriendLoader loader)
        {
            return loader.LoadAsync((person.Id + 1) % 10);
        }

        public static async Task<Person> FriendLater(Person person, FriendLoader loader)
        {
            for (var i = Random.Shared.Next(3); i > 0; i--)
            {
                await Task.Yield();
            }

            return await loader.LoadAsync((person.Id * 3) % 10);
        }

        public static async ValueTask<IReadOnlyList<Person>> Friends(Person person, FriendLoader loader)
        {
            var first = loader.LoadAsync((person.Id + 5) % 10);
            await Task.Yield();
            return [await first, await loader.LoadAsync((person.Id + 6) % 10)];
        }

        public static Loading<Person> Neighbour(Person person, NeighbourLoader loader) => loader.LoadAsync(person.Id);

        public static Loading<Person> Far(Person person, FriendLoader friends, NeighbourLoader neighbours)
        {
            return friends.LoadAsync(person.Id)
                .Then(neighbours, static (friend, loader) => loader.LoadAsync(friend.Id));
        }
    }

    public sealed class FriendLoader(BatchLog log) : PersonLoader("friends", log)
    {
        // Splitting makes the order of the keys matter, not only which they are.
        protected override int MaxBatchSize => 4;
    }

    public sealed class NeighbourLoader(BatchLog log) : PersonLoader("neighbours", log);

    public abstract class PersonLoader(string name, BatchLog log) : KeyedDataLoader<int, Person>
    {
        protected override async ValueTask LoadBatchAsync(
            LoadBatch<int, Person> batch, CancellationToken cancellation)
        {
            log.Add($"{name}({string.Join(",", batch)})");
            await Task.Yield();
            for (var i = 0; i < batch.Count; i++)
            {
                batch.Set(i, new Person((batch[i] * 7) % 10));
            }
        }
    }

    public sealed class BatchLog : IServiceProvider
    {
        private readonly ConcurrentQueue<string> _batches = new();

        public void Add(string batch) => _batches.Enqueue(batch);

        public object? GetService(Type serviceType) => serviceType == typeof(BatchLog) ? this : null;

        public override string ToString() => string.Join(" ", _batches);
    }
}
