using System.Text.Json;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Pooling;
using HeritageCatalog.Mongo.Tests.Servers;

namespace HeritageCatalog.Mongo.Tests.Specifications;

/// <summary>Carries out one case of the pool suite.</summary>
internal sealed class PoolRun : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly JsonElement _test;
    private readonly HelloGate? _gate;
    private readonly FakeServer _server;
    private readonly ConnectionPool _pool;
    private readonly List<PoolEvent> _events = [];
    private readonly SemaphoreSlim _told = new(0);
    private readonly Dictionary<string, Task> _threads = [];
    private readonly Dictionary<string, PooledConnection> _labelled = [];

    public PoolRun(JsonElement test)
    {
        _test = test;
        var settings = SettingsOf(test);
        _gate = HelloGate.For(test, settings.MaxConnecting);
        _server = new FakeServer { Greet = null, Answer = GreetAsync };
        _pool = new ConnectionPool(
            _server.Address,
            settings,
            new Connector(new ConnectionSettings { ConnectTimeout = null }, TimeProvider.System),
            TimeProvider.System,
            PoolEvent.Recorder(Add))
        {
            ConnectFailed = ClearFor,
        };
    }

    public IReadOnlyList<PoolEvent> Events
    {
        get
        {
            lock (_events)
            {
                return [.. _events];
            }
        }
    }

    /// <summary>Does what the case says, and returns the kind of the first error that came of it.</summary>
    public async Task<string?> RunAsync()
    {
        string? error = null;
        foreach (var operation in _test.GetProperty("operations").EnumerateArray())
        {
            try
            {
                await RunAsync(operation);
            }
            catch (MongoConnectionException failure)
            {
                error ??= NameOf(failure);
            }
        }

        return error;
    }

    public async ValueTask DisposeAsync()
    {
        _pool.Close();
        _pool.Clear();
        await _server.DisposeAsync();
        foreach (var thread in _threads.Values)
        {
            await Record.ExceptionAsync(() => thread);
        }
    }

    private Task RunAsync(JsonElement operation)
    {
        var thread = Text(operation, "thread");
        if (thread is null)
        {
            return OperateAsync(operation);
        }

        // What one thread does begins when all that it did before is done.
        _threads[thread] = FollowAsync(_threads[thread], operation);
        return Task.CompletedTask;
    }

    private async Task FollowAsync(Task before, JsonElement operation)
    {
        await before;
        await OperateAsync(operation);
    }

    private async Task OperateAsync(JsonElement operation)
    {
        switch (operation.GetProperty("name").GetString())
        {
            case "start":
                _threads[operation.GetProperty("target").GetString()!] = Task.CompletedTask;
                break;
            case "wait":
                await Task.Delay(operation.GetProperty("ms").GetInt32());
                break;
            case "waitForThread":
                await _threads[operation.GetProperty("target").GetString()!].WaitAsync(Patience);
                break;
            case "waitForEvent":
                await WaitForEventAsync(operation);
                break;
            case "checkOut":
                await CheckOutAsync(operation);
                break;
            case "checkIn":
                _labelled[operation.GetProperty("connection").GetString()!].Dispose();
                break;
            case "clear":
                _pool.Clear(interruptsInUse: Flag(operation, "interruptInUseConnections"));
                break;
            case "close":
                _pool.Close();
                break;
            case "ready":
                _pool.Ready();
                break;
            case var other:
                throw new InvalidOperationException($"The runner does not know {other}.");
        }
    }

    private async Task CheckOutAsync(JsonElement operation)
    {
        if (Text(operation, "thread") is null)
        {
            _gate?.Open(wanted: 1);
        }

        var connection = await _pool.CheckOutAsync(CancellationToken.None).AsTask().WaitAsync(Patience);
        if (Text(operation, "label") is { } label)
        {
            _labelled[label] = connection;
        }
    }

    private async Task WaitForEventAsync(JsonElement operation)
    {
        var type = operation.GetProperty("event").GetString()!;
        var count = operation.GetProperty("count").GetInt32();
        if (type == "ConnectionReady")
        {
            _gate?.Open(count);
        }

        while (Events.Count(one => one.Type == type) < count)
        {
            Assert.True(await _told.WaitAsync(Patience), $"No {type} came; there were {string.Join("\n", Events)}");
        }
    }

    private void Add(PoolEvent told)
    {
        lock (_events)
        {
            _events.Add(told);
        }

        if (told.Type == "ConnectionReady")
        {
            _gate?.LetNextPass();
        }

        _told.Release();
    }

    private async Task<FakeReply> GreetAsync(FakeRequest request, CancellationToken cancellationToken)
    {
        if (_gate is not null)
        {
            await _gate.PassAsync(cancellationToken);
        }

        return _test.TryGetProperty("failPoint", out var failPoint)
            && failPoint.GetProperty("data").TryGetProperty("errorCode", out var code)
                ? FakeReply.Json($$"""{"ok":0,"code":{{code}},"errmsg":"fail point"}""")
                : FakeServer.Greeting()(request);
    }

    // What whoever watches the server does ("Server Discovery and Monitoring", "Error handling").
    private void ClearFor(Exception failure, int generation)
    {
        if (generation == _pool.Generation)
        {
            _pool.Clear(failure);
        }
    }

    private static PoolSettings SettingsOf(JsonElement test)
    {
        var options = test.TryGetProperty("poolOptions", out var given) ? given : default;
        return new PoolSettings
        {
            MaxSize = Number(options, "maxPoolSize") ?? 100,
            MinSize = Number(options, "minPoolSize") ?? 0,
            MaxConnecting = Number(options, "maxConnecting") ?? 2,
            MaxIdleTime = Milliseconds(Number(options, "maxIdleTimeMS")),
            WaitQueueTimeout = Milliseconds(Number(options, "waitQueueTimeoutMS")) is { } limit
                ? test.TryGetProperty("error", out _) ? limit : Patience
                : null,
            MaintenanceInterval = Number(options, "backgroundThreadIntervalMS") switch
            {
                null => TimeSpan.FromSeconds(30),
                < 0 => null,
                { } interval => TimeSpan.FromMilliseconds(interval),
            },
        };
    }

    private static string NameOf(MongoConnectionException failure) => failure.Failure switch
    {
        ConnectionFailure.PoolClosed => "PoolClosedError",
        ConnectionFailure.WaitQueueTimeout => "WaitQueueTimeoutError",
        _ => failure.ToString(),
    };

    private static TimeSpan? Milliseconds(int? number) => number is { } some ? TimeSpan.FromMilliseconds(some) : null;

    private static int? Number(JsonElement options, string name) =>
        options.ValueKind == JsonValueKind.Object && options.TryGetProperty(name, out var number)
            ? number.GetInt32()
            : null;

    private static string? Text(JsonElement operation, string name) =>
        operation.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static bool Flag(JsonElement operation, string name) =>
        operation.TryGetProperty(name, out var flag) && flag.GetBoolean();
}
