using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Cursors;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Seeding;

namespace HeritageCatalog.Server.Hosting.Verification;

/// <summary>The embedded database and the one that it is compared with, both filled alike.</summary>
internal sealed class VerifiedDatabases(MongoDatabase embedded, MongoDatabase other)
{
    public MongoDatabase Embedded => embedded;

    public MongoDatabase Other => other;

    /// <summary>Makes the indexes in both and loads the seed data into both.</summary>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        foreach (var database in (MongoDatabase[])[embedded, other])
        {
            await CatalogIndexes.EnsureAsync(database, cancellation);
            await CatalogImages.EnsureAsync(database, CatalogCollections.All, cancellation);
            var seed = new CatalogSeed(database, SeedFolder.BuiltIn, new StandingClock(QueryCatalogue.RecordedAt));
            await seed.LoadAsync(reset: false, new Progress<SeedProgress>(), cancellation);
        }
    }

    /// <summary>Sends a command to both, and tells where the replies differ; null where they do not.</summary>
    public async Task<Difference?> FindDifferenceAsync(QueryExample example, CancellationToken cancellation)
    {
        var ours = await ComparedReply.AskAsync(embedded, example.Command, cancellation);
        var theirs = await ComparedReply.AskAsync(other, example.Command, cancellation);
        return ours.FindDifference(theirs, ExampleOrder.IsCertain(example.Command)) is { } lines
            ? new Difference(example.Command.ToString(), lines.Ours, lines.Theirs)
            : null;
    }

    /// <summary>Compares all that a collection holds.</summary>
    public async Task<Difference?> FindDifferenceAsync(string collection, CancellationToken cancellation)
    {
        var ours = await ReadAsync(embedded, collection, cancellation);
        var theirs = await ReadAsync(other, collection, cancellation);
        return ours.FindDifference(theirs, isOrdered: true) is { } lines
            ? new Difference($"everything in {collection}, by _id", lines.Ours, lines.Theirs)
            : null;
    }

    private static async Task<ComparedReply> ReadAsync(
        MongoDatabase database, string collection, CancellationToken cancellation)
    {
        var documents = await database.GetCollection<BsonDocument>(collection)
            .FindAsync(Filter.All, new FindOptions { Sort = Sort.By("_id") }, cancellationToken: cancellation)
            .ToListAsync(cancellation);
        return new ComparedReply([.. documents.Select(document => document.ToString())]);
    }

    private sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
