using System.Collections.Concurrent;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Monitoring;
using HeritageCatalog.Mongo.Pooling;
using HeritageCatalog.Mongo.Tests.Servers;

namespace HeritageCatalog.Mongo.Tests.Pooling;

/// <summary>Many use a pool while connections break, callers give up, and the pool is cleared and made ready again.
/// </summary>
public sealed class PoolAccidentTests
{
    private const int Workers = 24;
    private const int CommandsEach = 150;
    private const int MaxSize = 6;

    private readonly ConcurrentDictionary<long, bool> _open = new();
    private readonly SemaphoreSlim _closed = new(0);
    private int _started;
    private int _ended;
    private int _mostOpen;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_pool_loses_nobody_and_no_connection(int seed)
    {
        await using var server = new FakeServer { Answer = (request, _) => Task.FromResult(AnswerOrBreak(request)) };
        var pool = Open(server);
        using var accidents = new CancellationTokenSource();

        var happening = CauseAccidentsAsync(pool, new Random(seed), accidents.Token);
        var wrong = await Task.WhenAll(Enumerable.Range(0, Workers).Select(n => WorkAsync(pool, n, seed)));
        await accidents.CancelAsync();
        await happening;

        Assert.All(wrong, count => Assert.Equal(0, count));
        Assert.Equal(_started, _ended);
        Assert.Equal(0, pool.CountConnections().Used);
        Assert.InRange(_mostOpen, 1, MaxSize);
        pool.Close();
        await UntilAllAreClosedAsync();
    }

    private ConnectionPool Open(FakeServer server)
    {
        var settings = new PoolSettings { MaxSize = MaxSize, MaintenanceInterval = TimeSpan.FromMilliseconds(5) };
        var connector = new Connector(new ConnectionSettings(), TimeProvider.System);
        var pool = new ConnectionPool(server.Address, settings, connector, TimeProvider.System, new PoolEvents
        {
            CheckOutStarted = _ => Interlocked.Increment(ref _started),
            CheckOutFailed = _ => Interlocked.Increment(ref _ended),
            CheckedIn = _ => Interlocked.Increment(ref _ended),
            ConnectionCreated = told => Count(told.ConnectionId),
            ConnectionClosed = told => Discount(told.ConnectionId),
        });
        pool.Ready();
        return pool;
    }

    private void Count(long connectionId)
    {
        Assert.True(_open.TryAdd(connectionId, true));
        lock (_open)
        {
            _mostOpen = Math.Max(_mostOpen, _open.Count);
        }
    }

    // What was given up just before may be about to be closed by another thread.
    private async Task UntilAllAreClosedAsync()
    {
        while (!_open.IsEmpty)
        {
            Assert.True(await _closed.WaitAsync(TimeSpan.FromSeconds(60), Token), $"{_open.Count} stay open.");
        }
    }

    private void Discount(long connectionId)
    {
        Assert.True(_open.TryRemove(connectionId, out _));
        _closed.Release();
    }

    private static FakeReply AnswerOrBreak(FakeRequest request) =>
        request.Body["breaks"].ToBoolean() ? FakeReply.Close : FakeReply.Document(request.Body);

    private static async Task CauseAccidentsAsync(
        ConnectionPool pool, Random random, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(2, CancellationToken.None);
            pool.Clear(new MongoConnectionException("an accident"), interruptsInUse: random.Next(2) == 0);
            await Task.Delay(random.Next(2), CancellationToken.None);
            pool.Ready();
        }
    }

    private static async Task<int> WorkAsync(ConnectionPool pool, int worker, int seed)
    {
        var random = new Random((seed * 1000) + worker);
        var connection = new PoolServerConnection(pool);
        var wrong = 0;
        for (var i = 0; i < CommandsEach; i++)
        {
            var number = (worker * 10_000) + i;
            using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
            try
            {
                var sending = connection.SendAsync(
                    new BsonBuilder { { "echo", 1 }, { "n", number }, { "breaks", random.Next(10) == 0 } },
                    cancellation.Token);
                if (random.Next(10) == 0)
                {
                    await cancellation.CancelAsync();
                }

                wrong += (await sending)["n"].ToInt32() == number ? 0 : 1;
            }
            catch (Exception failure) when (failure is MongoConnectionException or OperationCanceledException)
            {
                // The accidents are meant to happen.
                await Task.Yield();
            }
        }

        return wrong;
    }
}
