using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Monitoring;

namespace HeritageCatalog.Mongo.Tests.Monitoring;

public sealed class MonitoringTests
{
    private const string Nothing = """{"cursor":{"id":0,"ns":"db.crafts","firstBatch":[]},"ok":1}""";
    private const string Refusal = """{"ok":0,"code":2,"errmsg":"bad"}""";

    private readonly ScriptedConnection _server = new();
    private readonly List<string> _told = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private MongoCollection<Craft> Crafts => _server.Collection<Craft>(options: new MongoClientOptions
    {
        Events = new CommandEvents
        {
            Started = command => _told.Add($"started {command.Database}.{command.CommandName}"),
            Succeeded = command => _told.Add($"succeeded {command.CommandName} {command.Reply["ok"]}"),
            Failed = command => _told.Add($"failed {command.CommandName} {command.Failure.GetType().Name}"),
        },
    });

    [Fact]
    public async Task A_granted_command_is_told_when_it_starts_and_when_it_succeeds()
    {
        _server.Reply(Nothing);

        await Crafts.FindAsync(cancellationToken: Token);

        Assert.Equal(["started db.find", "succeeded find 1"], _told);
    }

    [Fact]
    public async Task A_refused_command_is_told_as_failed()
    {
        _server.Reply(Refusal);

        await Record.ExceptionAsync(async () => await Crafts.FindAsync(cancellationToken: Token));

        Assert.Equal(["started db.find", "failed find MongoServerException"], _told);
    }

    [Fact]
    public async Task A_refused_statement_is_told_as_a_command_that_succeeded()
    {
        _server.Reply("""{"n":0,"writeErrors":[{"index":0,"code":121,"errmsg":"no"}],"ok":1}""");

        await Record.ExceptionAsync(async () => await Crafts.InsertOneAsync(new Craft("a", ""), null, Token));

        Assert.Equal(["started db.insert", "succeeded insert 1"], _told);
    }

    [Fact]
    public async Task A_broken_connection_is_told_as_failed()
    {
        _server.Break();

        await Record.ExceptionAsync(async () => await Crafts.FindAsync(cancellationToken: Token));

        Assert.Equal(["started db.find", $"failed find {nameof(MongoConnectionException)}"], _told);
    }

    [Fact]
    public async Task Round_trips_are_counted_in_the_flow_that_counts()
    {
        var crafts = _server.Reply(Nothing).Reply(Nothing).Reply(Nothing).Collection<Craft>();
        await crafts.FindAsync(cancellationToken: Token);

        using var outer = RoundTrips.Start();
        await Task.Run(async () => await crafts.FindAsync(cancellationToken: Token), Token);
        using (var inner = RoundTrips.Start())
        {
            await crafts.FindAsync(cancellationToken: Token);
            Assert.Equal(1, inner.Count);
        }

        Assert.Equal(2, outer.Count);
    }

    [Fact]
    public async Task A_trace_is_told_to_who_listens()
    {
        var activities = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "HeritageCatalog.Mongo",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activities.Add,
        };
        ActivitySource.AddActivityListener(listener);
        using var root = new Activity("root").Start();

        await _server.Reply(Nothing).Collection<Craft>().FindAsync(cancellationToken: Token);

        var activity = Assert.Single(activities, one => one.TraceId == root.TraceId);
        Assert.Equal(("find crafts", "db"), (activity.DisplayName, activity.GetTagItem("db.namespace")));
        Assert.Equal("crafts", activity.GetTagItem("db.collection.name"));
    }

    [Fact]
    public async Task A_trace_of_a_refusal_has_its_code()
    {
        var activities = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "HeritageCatalog.Mongo",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activities.Add,
        };
        ActivitySource.AddActivityListener(listener);
        using var root = new Activity("root").Start();

        await Record.ExceptionAsync(async () =>
            await _server.Reply(Refusal).Collection<Craft>().FindAsync(cancellationToken: Token));

        var activity = Assert.Single(activities, one => one.TraceId == root.TraceId);
        Assert.Equal(ActivityStatusCode.Error, activity.Status);
        Assert.Equal("2", activity.GetTagItem("db.response.status_code"));
        Assert.Equal("2", activity.GetTagItem("error.type"));
    }

    [Fact]
    public async Task A_duration_is_told_to_who_listens()
    {
        var commands = new ConcurrentBag<object?>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument is { Meter.Name: "HeritageCatalog.Mongo", Name: "db.client.operation.duration" })
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) =>
            commands.Add(new Dictionary<string, object?>(tags.ToArray())["db.operation.name"]));
        listener.Start();

        await _server.Collection<Craft>().DropAsync(cancellationToken: Token);

        Assert.Contains("drop", commands);
    }
}
