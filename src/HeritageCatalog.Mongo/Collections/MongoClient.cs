using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.ChangeStreams;
using HeritageCatalog.Mongo.Clusters;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Mongo.Operations;
using HeritageCatalog.Mongo.Selection;
using HeritageCatalog.Mongo.Sessions;

namespace HeritageCatalog.Mongo.Collections;

/// <summary>The way in: databases, collections and sessions of one server or cluster. Make one and share it.</summary>
public sealed class MongoClient : IAsyncDisposable
{
    // What the sessions specification sets as the most in one command.
    private const int MostSessionsEndedAtOnce = 10_000;

    private static readonly TimeSpan PatienceAtTheEnd = TimeSpan.FromSeconds(2);

    private readonly IServerSelector _servers;

    /// <summary>Talks over a connection, which it does not own.</summary>
    public MongoClient(IServerConnection connection, MongoClientOptions? options = null)
        : this(new OneServer(connection), options ?? new MongoClientOptions())
    {
    }

    internal MongoClient(IServerSelector servers, MongoClientOptions options)
    {
        _servers = servers;
        Options = options;
        Runner = new CommandRunner(servers, options);
    }

    /// <summary>Looks for the servers of a connection string, in the background: the first operation waits for one.
    /// </summary>
    /// <param name="connectionString">"mongodb://" or "mongodb+srv://".</param>
    /// <param name="options">What the string does not say; what it says counts more.</param>
    /// <param name="cancellationToken">Ends the look-up of a "mongodb+srv" name.</param>
    /// <exception cref="MongoUsageException">The string is malformed, or asks for what this client cannot do.
    /// </exception>
    /// <exception cref="MongoConnectionException">A "mongodb+srv" name could not be looked up.</exception>
    public static async ValueTask<MongoClient> ConnectAsync(
        string connectionString, MongoClientOptions? options = null, CancellationToken cancellationToken = default)
    {
        var text = ConnectionString.Parse(connectionString);
        var given = options ?? new MongoClientOptions();
        var cluster = await ClusterOpening.OpenAsync(text, given, cancellationToken).ConfigureAwait(false);
        return new MongoClient(cluster, given with
        {
            Timeout = text.Options.Timeout is { } limit && limit > TimeSpan.Zero ? limit : given.Timeout,
            OverloadRetries = text.Options.MaxAdaptiveRetries ?? given.OverloadRetries,
            LeavesOverloadedServers = text.Options.EnableOverloadRetargeting ?? given.LeavesOverloadedServers,
            RetryReads = cluster.Settings.Text.Options.RetryReads ?? true,
            RetryWrites = cluster.Settings.Text.Options.RetryWrites ?? true,
            Concerns = cluster.Settings.Text.Concerns,
        });
    }

    internal MongoClientOptions Options { get; }

    internal CommandRunner Runner { get; }

    /// <summary>Names a database; nothing is sent.</summary>
    /// <param name="name">The database's name.</param>
    /// <param name="options">What is asked of its reads and writes; by default what the client asks.</param>
    public MongoDatabase GetDatabase(string name, DatabaseOptions? options = null) => new(this, name, options);

    /// <summary>Lists the databases, each with its <c>name</c>.</summary>
    /// <param name="filter">Which; all by default.</param>
    /// <param name="isNameOnly">Leaves out everything else, which is quicker.</param>
    /// <param name="session">The session it belongs to.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async ValueTask<BsonArray> ListDatabasesAsync(
        Filter filter = default,
        bool isNameOnly = false,
        ClientSession? session = null,
        CancellationToken cancellationToken = default)
    {
        var command = new BsonBuilder { { "listDatabases", 1 } };
        command.AddIfPresent("filter", filter.IsEmpty ? default : (BsonValue)filter);
        command.AddIfPresent("nameOnly", isNameOnly ? BsonValue.From(true) : default);
        var operation = new RawCommandOperation("admin", command, OperationKind.List);
        var reply = await Runner.RunAsync(operation, session, cancellationToken).ConfigureAwait(false);
        return reply["databases"u8].AsArray;
    }

    /// <summary>Starts a session, to be passed to each operation that belongs to it and disposed of.</summary>
    public ClientSession StartSession(SessionOptions? options = null) => new(Runner, options ?? new SessionOptions());

    /// <summary>Opens a stream of the changes of all databases.</summary>
    /// <param name="pipeline">Stages that choose among events or their fields; <c>_id</c> has to stay.</param>
    /// <param name="options">Where to begin and what to tell.</param>
    /// <param name="session">The session it belongs to.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    public ValueTask<ChangeStream<BsonDocument>> WatchAsync(
        Pipeline? pipeline = null,
        ChangeStreamOptions? options = null,
        ClientSession? session = null,
        CancellationToken cancellationToken = default)
    {
        var target = new ChangeStreamTarget("admin", 1, IsWholeCluster: true);
        return WatchAsync<BsonDocument>(target, pipeline, options, Options.Concerns, session, cancellationToken);
    }

    /// <summary>Tells the server that the sessions of this client have ended, and closes what the client has opened.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        await EndSessionsAsync().ConfigureAwait(false);
        await _servers.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask EndSessionsAsync()
    {
        using var limit = new CancellationTokenSource(PatienceAtTheEnd, Options.Time);
        foreach (var sessions in Runner.Sessions.TakeAll().Chunk(MostSessionsEndedAtOnce))
        {
            var ids = BsonArray.From(sessions.Select(session => session.Id));
            var operation = new RawCommandOperation("admin", new BsonBuilder { { "endSessions", ids } });
            try
            {
                var lease = SessionLease.Of(sessions[0]);
                await Runner.RunAsync(operation, lease, limit.Token).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is MongoServerException or MongoConnectionException
                or MongoUsageException or OperationCanceledException)
            {
                // The server forgets them by itself after a while.
                return;
            }
        }
    }

    internal async ValueTask<ChangeStream<T>> WatchAsync<T>(
        ChangeStreamTarget target,
        Pipeline? pipeline,
        ChangeStreamOptions? options,
        ConcernOptions concerns,
        ClientSession? session,
        CancellationToken cancellationToken)
    {
        var stages = pipeline is null ? BsonArray.Empty : pipeline;
        var chosen = options ?? new ChangeStreamOptions();
        var reader = new ChangeStreamReader(Runner, target, stages, chosen, concerns, session);
        await reader.OpenAsync(cancellationToken).ConfigureAwait(false);
        return new ChangeStream<T>(reader);
    }
}
