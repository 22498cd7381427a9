using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Server.Hosting;

/// <summary>
/// Has the database keep each record as it was before a change, so that whoever follows the changes can tell which
/// lists it was in.
/// </summary>
public static class CatalogImages
{
    private static readonly BsonDocument Enabled = new BsonBuilder { { "enabled", true } };

    // Together, so that one flush to disk does for many.
    public static Task EnsureAsync(
        MongoDatabase database, IEnumerable<string> collections, CancellationToken cancellation) =>
        Task.WhenAll(collections.Select(collection => EnsureAsync(database, collection, cancellation)));

    private static async Task EnsureAsync(MongoDatabase database, string collection, CancellationToken cancellation)
    {
        try
        {
            await RunAsync(database, "collMod", collection, cancellation);
        }
        catch (MongoServerException refusal) when (refusal.Is(MongoErrorCode.NamespaceNotFound))
        {
            await RunAsync(database, "create", collection, cancellation);
        }
        catch (MongoServerException)
        {
            // Servers before 6.0 cannot, and some users may not: a change then concerns every list of its collection.
        }
    }

    private static async Task RunAsync(
        MongoDatabase database, string verb, string collection, CancellationToken cancellation)
    {
        var command = new BsonBuilder { { verb, collection }, { "changeStreamPreAndPostImages", Enabled } };
        await database.RunCommandAsync(command, cancellationToken: cancellation);
    }
}
