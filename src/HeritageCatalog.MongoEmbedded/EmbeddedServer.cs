using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Commands;
using HeritageCatalog.MongoEmbedded.Cursors;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Maintenance;
using HeritageCatalog.MongoEmbedded.Transactions;

namespace HeritageCatalog.MongoEmbedded;

/// <summary>
/// A document database in this process and one file, which speaks MongoDB's commands as the primary of a replica set
/// of one member. All documents are held in memory; a write is answered once it is on disk.
/// </summary>
/// <example>
/// <code>
/// await using var server = await EmbeddedServer.OpenAsync(new EmbeddedServerOptions { Path = "data/documents.db" });
/// var reply = await server.Connect().SendAsync(new BsonBuilder { { "ping", 1 }, { "$db", "admin" } }, default);
/// </code>
/// </example>
public sealed class EmbeddedServer : IAsyncDisposable
{
    private readonly Engine _engine;
    private readonly HouseKeeper _houseKeeper;
    private int _isDisposed;

    private EmbeddedServer(Engine engine)
    {
        _engine = engine;
        _houseKeeper = new HouseKeeper(engine);
    }

    /// <summary>True once the server is closed and refuses commands.</summary>
    internal bool IsDisposed => Volatile.Read(ref _isDisposed) != 0;

    /// <summary>Ends and deletes what is due, which a timer does too.</summary>
    internal Task KeepHouseAsync() => _houseKeeper.RunAsync();

    /// <summary>What was found when the database was opened.</summary>
    public OpeningReport Opening => _engine.Store.Opening;

    /// <summary>Opens the database file, or creates it, and loads it into memory.</summary>
    /// <exception cref="DatabaseOpenException">
    /// The file is in use (<see cref="DatabaseLockedException"/>), not a database of this engine
    /// (<see cref="ForeignDatabaseException"/>), damaged (<see cref="DatabaseCorruptException"/>) or cannot be written
    /// (<see cref="DatabaseUnwritableException"/>).
    /// </exception>
    public static Task<EmbeddedServer> OpenAsync(
        EmbeddedServerOptions options, CancellationToken cancellationToken = default) =>
        Task.Run(() => new EmbeddedServer(Open(options)), cancellationToken);

    /// <summary>
    /// A connection to this server; all connections are alike and may be used by many threads at once.
    /// </summary>
    public IServerConnection Connect() => new EmbeddedConnection(this, _engine);

    /// <summary>
    /// A connection whose replies tell the cluster's time too, as clients in other processes expect it of a server.
    /// </summary>
    /// <param name="host">The address of this server as the client knows it; null for that of the options.</param>
    internal IServerConnection ConnectClient(string? host = null) => new EmbeddedConnection(this, _engine with
    {
        TellsClusterTime = true,
        Options = _engine.Options with { Host = host ?? _engine.Options.Host },
    });

    /// <summary>The clock that the server goes by.</summary>
    internal TimeProvider Time => _engine.Time;

    /// <summary>
    /// Writes everything as it is now into another file, which must not exist yet, while commands go on; what comes
    /// later is not in it. The file is complete and checked when it gets its name.
    /// </summary>
    /// <exception cref="DatabaseOpenException">The file cannot be written.</exception>
    public Task<DatabaseReport> BackupAsync(string path, CancellationToken cancellationToken = default) =>
        Task.Run(() => BackupWriter.Write(_engine.Store, path, cancellationToken), cancellationToken);

    /// <summary>Lets writes that have begun finish, flushes and closes the file; later commands are refused.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            _engine.Transactions.ForgetAll();
            await _houseKeeper.DisposeAsync().ConfigureAwait(false);
            await Task.Run(_engine.Store.Dispose).ConfigureAwait(false);
        }
    }

    private static Engine Open(EmbeddedServerOptions options)
    {
        var store = StoreLoader.Open(options);
        var cursors = new CursorRegistry(options.TimeProvider);
        var transactions = new TransactionTable(store, cursors, options.TimeProvider, options.TransactionLifetime);
        return new Engine(store, cursors, transactions, options.TimeProvider, options);
    }
}
