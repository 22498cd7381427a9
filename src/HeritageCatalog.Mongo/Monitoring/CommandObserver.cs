using System.Diagnostics;
using System.Diagnostics.Metrics;
using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Monitoring;

/// <summary>Tells events, traces and metrics about one command. Does nothing where nobody listens.</summary>
internal readonly struct CommandObserver
{
    private const string SourceName = "HeritageCatalog.Mongo";

    private static readonly ActivitySource Traces = new(SourceName);
    private static readonly Meter Meter = new(SourceName);

    // Name and unit after OpenTelemetry's "Semantic conventions for database client metrics".
    private static readonly Histogram<double> Durations =
        Meter.CreateHistogram<double>("db.client.operation.duration", "s", "Duration of database client operations.");

    private readonly CommandEvents? _events;
    private readonly CommandRecording? _recording;
    private readonly TimeProvider _time;
    private readonly string _commandName;
    private readonly string _database;
    private readonly Activity? _activity;
    private readonly long _startedAt;

    private readonly BsonDocument _command;

    private CommandObserver(
        CommandEvents? events, TimeProvider time, string commandName, string database, BsonDocument command)
    {
        _events = events;
        _recording = CommandRecording.Find();
        _command = command;
        _time = time;
        _commandName = commandName;
        _database = database;
        _activity = Traces.HasListeners() ? StartActivity(commandName, database) : null;
        _startedAt = events is not null || Durations.Enabled ? time.GetTimestamp() : 0;
    }

    private TimeSpan Elapsed => _time.GetElapsedTime(_startedAt);

    public static CommandObserver Start(
        CommandEvents? events, TimeProvider time, string commandName, string database, BsonDocument command)
    {
        RoundTrips.Add();
        events?.Started?.Invoke(new CommandStarted(commandName, database, command));
        return new CommandObserver(events, time, commandName, database, command);
    }

    public void Succeed(BsonDocument reply)
    {
        RecordDuration(errorType: null);
        _recording?.Add(new RecordedCommand(_commandName, _database, _command, reply));
        _events?.Succeeded?.Invoke(new CommandSucceeded(_commandName, _database, Elapsed, reply));
        _activity?.Dispose();
    }

    public void Fail(Exception failure)
    {
        RecordDuration(failure.GetType().Name);
        _recording?.Add(new RecordedCommand(_commandName, _database, _command, Reply: null));
        _events?.Failed?.Invoke(new CommandFailed(_commandName, _database, Elapsed, failure));
        _activity?.SetStatus(ActivityStatusCode.Error, failure.Message);
        _activity?.Dispose();
    }

    private static Activity? StartActivity(string commandName, string database)
    {
        var activity = Traces.StartActivity(commandName, ActivityKind.Client);
        activity?.SetTag("db.system.name", "mongodb");
        activity?.SetTag("db.namespace", database);
        activity?.SetTag("db.operation.name", commandName);
        return activity;
    }

    private void RecordDuration(string? errorType)
    {
        if (!Durations.Enabled)
        {
            return;
        }

        var tags = new TagList { { "db.system.name", "mongodb" }, { "db.operation.name", _commandName } };
        if (errorType is not null)
        {
            tags.Add("error.type", errorType);
        }

        Durations.Record(Elapsed.TotalSeconds, tags);
    }
}
