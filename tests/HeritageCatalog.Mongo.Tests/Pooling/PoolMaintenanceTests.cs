using System.Threading.Channels;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.Monitoring;
using HeritageCatalog.Mongo.Pooling;
using HeritageCatalog.Mongo.Tests.Clusters;
using HeritageCatalog.Mongo.Tests.Servers;

namespace HeritageCatalog.Mongo.Tests.Pooling;

public sealed class PoolMaintenanceTests
{
    private readonly ManualTime _time = new();
    private readonly Channel<string> _told = Channel.CreateUnbounded<string>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connection_that_nobody_uses_is_closed_when_its_time_is_over()
    {
        await using var server = new FakeServer();
        var pool = Open(server, new PoolSettings { MaxIdleTime = TimeSpan.FromMinutes(10) });
        (await pool.CheckOutAsync(Token)).Dispose();

        _time.Advance(TimeSpan.FromMinutes(11));

        Assert.Equal(["created 1", "ready 1", "closed 1 Idle"], await ReadAsync(3));
        pool.Close();
    }

    [Fact]
    public async Task A_connection_in_use_is_left_alone()
    {
        await using var server = new FakeServer();
        var pool = Open(server, new PoolSettings { MaxIdleTime = TimeSpan.FromMinutes(10) });
        using var connection = await pool.CheckOutAsync(Token);

        _time.Advance(TimeSpan.FromMinutes(11));

        Assert.False(connection.IsBroken);
        pool.Close();
    }

    [Fact]
    public async Task As_many_as_are_to_be_ready_are_made_in_place_of_those_that_were_closed()
    {
        await using var server = new FakeServer();
        var pool = Open(server, new PoolSettings { MinSize = 1, MaxIdleTime = TimeSpan.FromMinutes(10) });
        _time.Advance(TimeSpan.Zero);
        await ReadAsync(2);
        await UntilIdleAsync(pool);

        pool.Clear();
        pool.Ready();
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(["closed 1 Stale", "created 2", "ready 2"], await ReadAsync(3));
        pool.Close();
    }

    private ConnectionPool Open(FakeServer server, PoolSettings settings)
    {
        var pool = new ConnectionPool(
            server.Address, settings, new Connector(new ConnectionSettings(), _time), _time, new PoolEvents
            {
                ConnectionCreated = told => _told.Writer.TryWrite($"created {told.ConnectionId}"),
                ConnectionReady = told => _told.Writer.TryWrite($"ready {told.ConnectionId}"),
                ConnectionClosed = told => _told.Writer.TryWrite($"closed {told.ConnectionId} {told.Reason}"),
            });
        pool.Ready();
        return pool;
    }

    private async Task<IReadOnlyList<string>> ReadAsync(int count)
    {
        var read = new List<string>();
        while (read.Count < count)
        {
            read.Add(await _told.Reader.ReadAsync(Token));
        }

        return read;
    }

    // It is told to be ready a moment before it can be had.
    private static async Task UntilIdleAsync(ConnectionPool pool)
    {
        while (pool.CountConnections().Idle == 0)
        {
            await Task.Yield();
        }
    }
}
