using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.MongoEmbedded;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.Server.Catalog;

namespace HeritageCatalog.Server.Hosting;

/// <summary>The database the catalogue stands on. The only place that names a concrete store.</summary>
public sealed class CatalogDatabase : IAsyncDisposable
{
    private const string Name = "heritage";

    // A national show of some hundred entries comes in one round trip.
    private const int BatchSize = 1000;

    private readonly EmbeddedServer _server;

    private CatalogDatabase(EmbeddedServer server)
    {
        _server = server;
        var options = new MongoClientOptions { BatchSize = BatchSize };
        Database = new MongoClient(server.Connect(), options).GetDatabase(Name);
    }

    public MongoDatabase Database { get; }

    /// <summary>Opens the embedded database in a data folder, and sees to it that its indexes exist.</summary>
    /// <exception cref="StartRefusedException">It is in use, damaged, not ours or not writable.</exception>
    public static async Task<CatalogDatabase> OpenAsync(
        DataFolder folder, TimeProvider time, CancellationToken cancellation)
    {
        try
        {
            var options = new EmbeddedServerOptions { Path = folder.DatabasePath, TimeProvider = time };
            var database = new CatalogDatabase(await EmbeddedServer.OpenAsync(options, cancellation));
            await CatalogIndexes.EnsureAsync(database.Database, cancellation);
            await CatalogImages.EnsureAsync(database.Database, CatalogCollections.All, cancellation);
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

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
