using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.Errors;

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

    private static long _lastRequestId;

    private readonly CommandEvents? _events;
    private readonly CommandRecording? _recording;
    private readonly TimeProvider _time;
    private readonly string _commandName;
    private readonly string _database;
    private readonly Activity? _activity;
    private readonly long _startedAt;

    private readonly BsonDocument _command;
    private readonly ConnectionIdentity? _connection;
    private readonly bool _isSensitive;
    private readonly long _requestId;

    private CommandObserver(
        CommandEvents? events,
        TimeProvider time,
        string commandName,
        string database,
        BsonDocument command,
        ConnectionIdentity? connection)
    {
        _events = events;
        _connection = connection;
        _recording = CommandRecording.Find();
        _command = command;
        _time = time;
        _commandName = commandName;
        _database = database;
        _activity = Traces.HasListeners() ? StartActivity(commandName, database, command, connection) : null;
        _startedAt = events is not null || Durations.Enabled ? time.GetTimestamp() : 0;
        if (events is not null)
        {
            _requestId = Interlocked.Increment(ref _lastRequestId);
            _isSensitive = SensitiveCommands.Contains(commandName, command);
        }
    }

    private TimeSpan Elapsed => _time.GetElapsedTime(_startedAt);

    /// <summary>Tells that a command is about to be sent by a connection; null for one inside this process.</summary>
    public static CommandObserver Start(
        CommandEvents? events,
        TimeProvider time,
        string commandName,
        string database,
        BsonDocument command,
        ConnectionIdentity? connection)
    {
        RoundTrips.Add();
        var observer = new CommandObserver(events, time, commandName, database, command, connection);
        events?.Started?.Invoke(new CommandStarted(commandName, database, observer.Redact(command))
        {
            Connection = connection,
            RequestId = observer._requestId,
        });
        return observer;
    }

    public void Succeed(in CommandReply reply)
    {
        RecordDuration(errorType: null);
        _recording?.Add(new RecordedCommand(_commandName, _database, _command, reply.ToDocument()));
        _events?.Succeeded?.Invoke(new CommandSucceeded(_commandName, _database, Elapsed, Redact(reply.ToDocument()))
        {
            Connection = _connection,
            RequestId = _requestId,
        });
        _activity?.Dispose();
    }

    /// <summary>Tells that no reply came, or a refusal; nothing when the command was never on its way.</summary>
    public void Fail(Exception failure)
    {
        if (_time is null)
        {
            return;
        }

        RecordDuration(ErrorTypeOf(failure));
        _recording?.Add(new RecordedCommand(_commandName, _database, _command, Reply: null));
        var told = _isSensitive ? SensitiveCommands.Redact(_commandName, failure) : failure;
        _events?.Failed?.Invoke(new CommandFailed(_commandName, _database, Elapsed, told)
        {
            Connection = _connection,
            RequestId = _requestId,
        });
        EndActivity(told);
    }

    // After OpenTelemetry's "Semantic conventions for database client calls".
    private static Activity? StartActivity(
        string commandName, string database, BsonDocument command, ConnectionIdentity? connection)
    {
        var activity = Traces.StartActivity(commandName, ActivityKind.Client);
        if (activity is not null && FindCollection(commandName, command) is { } collection)
        {
            activity.DisplayName = $"{commandName} {collection}";
            activity.SetTag("db.collection.name", collection);
        }

        activity?.SetTag("db.system.name", "mongodb");
        activity?.SetTag("db.namespace", database);
        activity?.SetTag("db.operation.name", commandName);
        if (connection is { Server: var server })
        {
            activity?.SetTag("server.address", server.Host);
            activity?.SetTag("server.port", server.Port);
        }

        return activity;
    }

    // The value of a command's name is its collection where it has one; a cursor's collection stands beside its id.
    private static string? FindCollection(string commandName, BsonDocument command)
    {
        var name = command[commandName == "getMore" ? "collection" : commandName];
        return name.Type == BsonType.String ? name.AsString : null;
    }

    private static string ErrorTypeOf(Exception failure) => failure is MongoServerException refusal
        ? refusal.Code.ToString(CultureInfo.InvariantCulture)
        : failure.GetType().Name;

    private void EndActivity(Exception failure)
    {
        if (_activity is null)
        {
            return;
        }

        _activity.SetTag("error.type", ErrorTypeOf(failure));
        if (failure is MongoServerException refusal)
        {
            _activity.SetTag("db.response.status_code", refusal.Code.ToString(CultureInfo.InvariantCulture));
        }

        _activity.SetStatus(ActivityStatusCode.Error, failure.Message);
        _activity.Dispose();
    }

    private BsonDocument Redact(BsonDocument document) => _isSensitive ? BsonDocument.Empty : document;

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
