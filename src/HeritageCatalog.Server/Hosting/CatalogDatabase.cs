using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.MongoEmbedded;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Listening;
using HeritageCatalog.MongoEmbedded.Maintenance;
using HeritageCatalog.Server.Catalog;

namespace HeritageCatalog.Server.Hosting;

/// <summary>
/// The database the catalogue stands on: embedded in a data folder, or a MongoDB cluster. The only place that names a
/// concrete store.
/// </summary>
public sealed class CatalogDatabase : IAsyncDisposable
{
    // A national show of some hundred entries comes in one round trip.
    private const int BatchSize = 1000;

    private readonly EmbeddedServer? _embedded;
    private readonly ClusterLog? _log;
    private MongoListener? _listener;

    private CatalogDatabase(
        MongoDatabase database, string place, EmbeddedServer? embedded = null, ClusterLog? log = null)
    {
        Database = database;
        Place = place;
        _embedded = embedded;
        _log = log;
    }

    public MongoDatabase Database { get; }

    /// <summary>Where it is, for people; never a password.</summary>
    public string Place { get; }

    /// <summary>What was found when an embedded database was opened; null for a cluster.</summary>
    public OpeningReport? Opening => _embedded?.Opening;

    internal static MongoClientOptions ClientOptions(TimeProvider time) =>
        new() { BatchSize = BatchSize, Time = time };

    /// <summary>Opens what the options name, and sees to it that its indexes exist.</summary>
    /// <exception cref="StartRefusedException">It cannot be used; the message says what to do.</exception>
    public static Task<CatalogDatabase> OpenAsync(
        HeritageOptions options, TimeProvider time, CancellationToken cancellation) => options.MongoDb is { } cluster
            ? ConnectAsync(cluster, time, cancellation)
            : OpenAsync(DataFolder.Open(options.Data), time, cancellation);

    /// <summary>Opens the embedded database in a data folder, and sees to it that its indexes exist.</summary>
    /// <exception cref="StartRefusedException">It is in use, damaged, not ours or not writable.</exception>
    public static async Task<CatalogDatabase> OpenAsync(
        DataFolder folder, TimeProvider time, CancellationToken cancellation)
    {
        try
        {
            var server = await EmbeddedServer.OpenAsync(
                new EmbeddedServerOptions { Path = folder.DatabasePath, TimeProvider = time }, cancellation);
            var client = new MongoClient(server.Connect(), ClientOptions(time));
            var database = new CatalogDatabase(
                client.GetDatabase(CatalogCluster.DefaultDatabase), folder.Path, server);
            await database.PrepareAsync(cancellation);
            return database;
        }
        catch (DatabaseLockedException problem)
        {
            throw new StartRefusedException(
                $"The data folder {folder.Path} is in use by another process: "
                + "stop that one, or give another folder with --data.",
                problem);
        }
        catch (DatabaseOpenException problem)
        {
            throw new StartRefusedException(problem.Message, problem);
        }
        catch (MongoServerException problem)
        {
            throw new StartRefusedException(
                $"The data folder {folder.Path} could not be prepared: {problem.Message}", problem);
        }
    }

    public static string Describe(DatabaseReport report) =>
        $"{report.Documents} documents in {report.Collections} collections and the last {report.LogEntries} writes";

    /// <summary>Writes the embedded database into a file, as it is now; answers what that holds, for people.</summary>
    /// <exception cref="StartRefusedException">It cannot be written, or the data is in a cluster.</exception>
    public async Task<string> BackupAsync(string file, CancellationToken cancellation)
    {
        if (_embedded is null)
        {
            throw new StartRefusedException("The data is in a MongoDB cluster: back it up with mongodump.");
        }

        try
        {
            return Describe(await _embedded.BackupAsync(file, cancellation));
        }
        catch (DatabaseOpenException problem)
        {
            throw new StartRefusedException(problem.Message, problem);
        }
    }

    /// <summary>Has it be logged from now on how the servers of a cluster are.</summary>
    public void LogTo(ILogger logger) => _log?.WriteTo(logger);

    /// <summary>Lets clients of MongoDB into the embedded database, where the options say so.</summary>
    /// <returns>The address to give them; null when nobody is let in.</returns>
    /// <exception cref="StartRefusedException">The options do not go together, or the port is in use.</exception>
    public string? Listen(HeritageOptions options)
    {
        if (options.MongoPort is not null)
        {
            _listener = DatabaseListening.Start(_embedded, options);
        }

        return _listener is null ? null : $"mongodb://{_listener.EndPoint}";
    }

    public async ValueTask DisposeAsync()
    {
        if (_listener is not null)
        {
            await _listener.DisposeAsync();
        }

        await Database.Client.DisposeAsync();
        if (_embedded is not null)
        {
            await _embedded.DisposeAsync();
        }
    }

    private static async Task<CatalogDatabase> ConnectAsync(
        string connectionString, TimeProvider time, CancellationToken cancellation)
    {
        var log = new ClusterLog();
        var options = ClientOptions(time) with { TopologyEvents = log.Events };
        var opened = await CatalogCluster.ConnectAsync(connectionString, options, cancellation);
        var database = new CatalogDatabase(opened.Database, opened.Place, log: log);
        try
        {
            await database.PrepareAsync(cancellation);
            return database;
        }
        catch (Exception problem)
        {
            await database.DisposeAsync();
            if (CatalogCluster.FindRefusal(opened.Place, problem) is { } refusal)
            {
                throw refusal;
            }

            throw;
        }
    }

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        await CatalogIndexes.EnsureAsync(Database, cancellation);
        await CatalogImages.EnsureAsync(Database, CatalogCollections.All, cancellation);
    }
}
