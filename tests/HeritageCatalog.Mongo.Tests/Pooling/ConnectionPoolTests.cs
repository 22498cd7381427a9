using System.Collections.Concurrent;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Monitoring;
using HeritageCatalog.Mongo.Pooling;
using HeritageCatalog.Mongo.Tests.Servers;

namespace HeritageCatalog.Mongo.Tests.Pooling;

public sealed class ConnectionPoolTests
{
    private static readonly BsonDocument Ping = BsonDocument.ParseJson("""{"ping":1,"$db":"admin"}""");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_tells_the_connection_that_carried_the_command()
    {
        await using var server = new FakeServer { Greet = FakeServer.Greeting("\"maxWireVersion\":21,") };
        var told = new ConcurrentQueue<ConnectionIdentity?>();
        var events = new CommandEvents
        {
            Started = one => told.Enqueue(one.Connection),
            Succeeded = one => told.Enqueue(one.Connection),
        };
        using var pool = Open(server, new PoolSettings());
        var client = new MongoClient(
            new PoolServerConnection(pool.Pool), new MongoClientOptions { Events = events });

        await client.GetDatabase("db").RunCommandAsync(Ping, null, Token);

        Assert.All(told, one => Assert.Equal(new ConnectionIdentity(server.Address, 1, 1), one));
        Assert.Equal(2, told.Count);
    }

    [Fact]
    public async Task No_event_tells_of_a_command_for_which_there_was_no_connection()
    {
        await using var server = new FakeServer { Greet = _ => FakeReply.Close };
        var told = 0;
        var events = new CommandEvents { Started = _ => told++, Failed = _ => told++ };
        using var pool = Open(server, new PoolSettings());
        var client = new MongoClient(
            new PoolServerConnection(pool.Pool), new MongoClientOptions { Events = events, RetryReads = false });

        await Assert.ThrowsAsync<MongoConnectionException>(
            async () => await client.GetDatabase("db").RunCommandAsync(Ping, null, Token));

        Assert.Equal(0, told);
    }

    [Fact]
    public async Task Many_commands_share_few_connections()
    {
        await using var server = new FakeServer { Answer = EchoAsync };
        using var pool = Open(server, new PoolSettings { MaxSize = 5 });
        var connection = new PoolServerConnection(pool.Pool);

        var replies = await Task.WhenAll(Enumerable.Range(0, 500).Select(async n =>
            (Asked: n, Told: await connection.SendAsync(new BsonBuilder { { "echo", 1 }, { "n", n } }, Token))));

        Assert.All(replies, reply => Assert.Equal(reply.Asked, reply.Told["n"].ToInt32()));
        Assert.InRange(server.Connections, 1, 5);
    }

    [Fact]
    public async Task Commands_cancelled_at_any_moment_leave_no_reply_to_another()
    {
        await using var server = new FakeServer { Answer = EchoAsync };
        using var pool = Open(server, new PoolSettings { MaxSize = 4, MaxConnecting = 4 });
        var connection = new PoolServerConnection(pool.Pool);
        var wrong = 0;

        await Parallel.ForAsync(0, 16, Token, async (worker, _) =>
        {
            var random = new Random(worker);
            for (var i = 0; i < 60; i++)
            {
                using var cancellation = new CancellationTokenSource();
                var sending = connection.SendAsync(
                    new BsonBuilder { { "echo", 1 }, { "n", (worker * 1000) + i } }, cancellation.Token).AsTask();
                if (random.Next(3) == 0)
                {
                    await Task.Yield();
                    await cancellation.CancelAsync();
                }

                try
                {
                    wrong += (await sending)["n"].ToInt32() == (worker * 1000) + i ? 0 : 1;
                }
                catch (OperationCanceledException)
                {
                    // Asked for.
                }
            }
        });

        Assert.Equal(0, wrong);
        Assert.Equal(Ping, await connection.SendAsync(Ping, Token));
    }

    [Fact]
    public async Task A_connection_that_broke_is_not_lent_again()
    {
        var answers = 0;
        await using var server = new FakeServer
        {
            Answer = (_, _) => Task.FromResult(++answers == 1 ? FakeReply.Close : FakeReply.Ok),
        };
        using var pool = Open(server, new PoolSettings { MaxSize = 1 });
        var connection = new PoolServerConnection(pool.Pool);

        await Assert.ThrowsAsync<MongoConnectionException>(async () => await connection.SendAsync(Ping, Token));
        await connection.SendAsync(Ping, Token);

        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task A_pool_that_is_cleared_interrupts_those_in_use_when_asked_to()
    {
        await using var server = new FakeServer { Answer = FakeServer.Silence };
        using var pool = Open(server, new PoolSettings());
        var connection = new PoolServerConnection(pool.Pool);
        var sending = connection.SendAsync(Ping, Token).AsTask();
        await pool.CheckedOut.WaitAsync(Token);

        pool.Pool.Clear(new MongoConnectionException("the primary has gone"), interruptsInUse: true);

        var failure = await Assert.ThrowsAsync<MongoConnectionException>(() => sending);
        Assert.Contains("the primary has gone", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_waits_is_told_why_the_pool_was_cleared()
    {
        await using var server = new FakeServer { Answer = FakeServer.Silence };
        using var pool = Open(server, new PoolSettings { MaxSize = 1 });
        using var held = await pool.Pool.CheckOutAsync(Token);
        var waiting = pool.Pool.CheckOutAsync(Token).AsTask();

        pool.Pool.Clear(new MongoConnectionException("the primary has gone"));

        var failure = await Assert.ThrowsAsync<MongoConnectionException>(() => waiting);
        Assert.Equal((ConnectionFailure.PoolCleared, false), (failure.Failure, failure.MayHaveRun));
        Assert.EndsWith("because of: the primary has gone", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wait_can_be_cancelled_and_holds_nobody_up()
    {
        await using var server = new FakeServer();
        using var pool = Open(server, new PoolSettings { MaxSize = 1 });
        var held = await pool.Pool.CheckOutAsync(Token);
        using var cancellation = new CancellationTokenSource();
        var first = pool.Pool.CheckOutAsync(cancellation.Token).AsTask();
        var second = pool.Pool.CheckOutAsync(Token).AsTask();

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        held.Dispose();

        using var got = await second.WaitAsync(Token);
        Assert.Equal(1, got.Id);
    }

    [Fact]
    public async Task A_listener_that_throws_costs_no_connection()
    {
        await using var server = new FakeServer();
        var pool = new ConnectionPool(
            server.Address,
            new PoolSettings(),
            new Connector(new ConnectionSettings(), TimeProvider.System),
            TimeProvider.System,
            new PoolEvents { CheckedOut = _ => throw new InvalidOperationException("a listener's fault") });
        pool.Ready();

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await pool.CheckOutAsync(Token));

        Assert.Equal((1, 0), pool.CountConnections());
        pool.Close();
    }

    private static Task<FakeReply> EchoAsync(FakeRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(FakeReply.Document(request.Body));

    private static OpenPool Open(FakeServer server, PoolSettings settings) => new(server, settings);

    private sealed class OpenPool : IDisposable
    {
        public OpenPool(FakeServer server, PoolSettings settings)
        {
            var events = new PoolEvents { CheckedOut = _ => CheckedOut.Release() };
            var connector = new Connector(new ConnectionSettings(), TimeProvider.System);
            Pool = new ConnectionPool(server.Address, settings, connector, TimeProvider.System, events);
            Pool.Ready();
        }

        public ConnectionPool Pool { get; }

        public SemaphoreSlim CheckedOut { get; } = new(0);

        public void Dispose()
        {
            Pool.Close();
            CheckedOut.Dispose();
        }
    }
}
