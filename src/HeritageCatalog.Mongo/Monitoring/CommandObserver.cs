using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Monitoring;

/// <summary>Tells events, traces and metrics about one command.</summary>
internal sealed class CommandObserver
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
        MongoClientOptions options,
        CommandRecording? recording,
        string commandName,
        string database,
        BsonDocument command,
        ConnectionIdentity? connection)
    {
        _events = options.Events;
        _connection = connection;
        _recording = recording;
        _command = command;
        _time = options.Time;
        _commandName = commandName;
        _database = database;
        _activity = Traces.HasListeners() ? StartActivity(commandName, database, command, connection) : null;
        _startedAt = _time.GetTimestamp();
        if (_events is not null)
        {
            _requestId = Interlocked.Increment(ref _lastRequestId);
            _isSensitive = SensitiveCommands.Contains(commandName, command);
        }
    }

    private TimeSpan Elapsed => _time.GetElapsedTime(_startedAt);

    /// <summary>Tells that a command is about to be sent; null where nobody wants to know more of it.</summary>
    /// <param name="options">Those of the client, with its events.</param>
    /// <param name="commandName">Such as <c>find</c>.</param>
    /// <param name="database">The database it is for.</param>
    /// <param name="command">The command, whose memory may be used again later.</param>
    /// <param name="connection">What it is sent by; null for a connection inside this process.</param>
    public static CommandObserver? Start(
        MongoClientOptions options,
        string commandName,
        string database,
        BsonDocument command,
        ConnectionIdentity? connection)
    {
        RoundTrips.Add();
        var recording = CommandRecording.Find();
        if (recording is null && options.Events is null && !Durations.Enabled && !Traces.HasListeners())
        {
            return null;
        }

        var observer = new CommandObserver(
            options, recording, commandName, database, command.Clone(), connection);
        observer.TellStart();
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

    /// <summary>Tells that no reply came, or a refusal.</summary>
    public void Fail(Exception failure)
    {
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

    private void TellStart() =>
        _events?.Started?.Invoke(new CommandStarted(_commandName, _database, Redact(_command))
        {
            Connection = _connection,
            RequestId = _requestId,
        });

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
