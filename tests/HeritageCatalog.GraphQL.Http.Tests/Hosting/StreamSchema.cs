using System.Runtime.CompilerServices;
using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Execution.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace HeritageCatalog.GraphQL.Http.Tests.Hosting;

/// <summary>What the tests subscribe to, beside the small schema.</summary>
internal static class StreamSchema
{
    private const string Sdl = """
        type Subscription {
          count(to: Int!): Int!
          "Fails after its first event."
          broken: Int
          "One event, then nothing until it is ended."
          endless: Int
          messages(room: String!): String!
        }
        extend type Query {
          "Its operation ends only when the test says so."
          linger: String
        }
        """;

    public static GraphQLServerBuilder AddStreams(this GraphQLServerBuilder server)
    {
        server.Services.AddSingleton<SourceCount>().AddSingleton<LingeringCount>().AddScoped<Lingering>()
            .AddSingleton<ScopeCount>().AddScoped<Scoped>();
        return server.AddInMemorySubscriptions().AddIncrementalDelivery().AddSdl("streams.graphql", Sdl)
            .AddResolvers(typeof(TestStreamFields), typeof(LingeringFields));
    }

    public static Task<HttpTestServer> StartAsync(Action<GraphQLServerOptions>? configure = null) =>
        GraphQLTestServer.StartAsync(configure, extend: static server => server.AddStreams());
}

[SubscriptionType]
public static class TestStreamFields
{
    public static async IAsyncEnumerable<int> Count(int to)
    {
        for (var i = 1; i <= to; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }

    public static async IAsyncEnumerable<int?> Broken()
    {
        await Task.Yield();
        yield return 1;
        throw new GraphQLException("no more", "BROKEN");
    }

    public static async IAsyncEnumerable<int?> Endless(
        SourceCount sources, Scoped scoped, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var running = sources.Begin();
        scoped.Use();
        yield return 1;
        await Task.Delay(Timeout.Infinite, cancellation);
    }

    public static ValueTask<IAsyncEnumerable<string>> Messages(string room, ITopicEventReceiver topics) =>
        topics.SubscribeAsync<string>(room);
}

/// <summary>Counts the source streams that have ended.</summary>
public sealed class SourceCount
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _ended = new(0);
    private int _running;
    private int _events;

    /// <summary>Those that have not ended.</summary>
    public int Running => Volatile.Read(ref _running);

    /// <summary>Events that were asked for.</summary>
    public int Events => Volatile.Read(ref _events);

    public void CountEvent() => Interlocked.Increment(ref _events);

    public IDisposable Begin()
    {
        Interlocked.Increment(ref _running);
        return new Source(this);
    }

    public async Task WaitForEndAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Assert.True(await _ended.WaitAsync(Patience, TestContext.Current.CancellationToken), "A source goes on.");
        }
    }

    private sealed class Source(SourceCount count) : IDisposable
    {
        public void Dispose()
        {
            Interlocked.Decrement(ref count._running);
            count._ended.Release();
        }
    }
}

/// <summary>A service of one operation.</summary>
public sealed class Scoped : IDisposable
{
    private readonly ScopeCount _count;

    public Scoped(ScopeCount count)
    {
        _count = count;
        count.Add(1);
    }

    public void Use() => ObjectDisposedException.ThrowIf(_count.Open <= 0, this);

    public void Dispose() => _count.Add(-1);
}

/// <summary>Counts the operations whose services have not been disposed of.</summary>
public sealed class ScopeCount
{
    private int _open;

    public int Open => Volatile.Read(ref _open);

    public void Add(int count) => Interlocked.Add(ref _open, count);
}
