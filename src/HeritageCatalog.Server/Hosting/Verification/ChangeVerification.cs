using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.ChangeStreams;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Caching;

namespace HeritageCatalog.Server.Hosting.Verification;

/// <summary>Follows changes of a database as the server does, and tells what it hears of three of them.</summary>
internal static class ChangeVerification
{
    private const int Changes = 3;

    private static readonly BsonDocument Stranger = new BsonBuilder { { "_id", "verify" }, { "code", "verify" } };

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly string[] Told =
        ["operationType", "documentKey", "fullDocument", "fullDocumentBeforeChange", "updateDescription"];

    public static async Task<Difference?> FindDifferenceAsync(
        VerifiedDatabases databases, CancellationToken cancellation)
    {
        var ours = await FollowAsync(databases.Embedded, cancellation);
        var theirs = await FollowAsync(databases.Other, cancellation);
        return ours.FindDifference(theirs, isOrdered: true) is { } lines
            ? new Difference("the changes that are heard of", lines.Ours, lines.Theirs)
            : null;
    }

    private static async Task<ComparedReply> FollowAsync(MongoDatabase database, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        var heard = new List<string>();
        try
        {
            await using var stream = await database.WatchAsync(
                options: ChangeFeed.Options, cancellationToken: limit.Token);
            await ChangeAsync(database.GetCollection<BsonDocument>(CatalogCollections.Crafts), limit.Token);
            await HearAsync(stream, heard, limit.Token);
        }
        catch (MongoServerException refusal)
        {
            heard.Add($"refused with code {refusal.Code}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            heard.Add($"nothing more within {Patience.TotalSeconds} s");
        }

        return new ComparedReply(heard);
    }

    private static async Task HearAsync(
        ChangeStream<BsonDocument> stream, List<string> heard, CancellationToken cancellation)
    {
        await foreach (var change in stream.WithCancellation(cancellation))
        {
            heard.Add(Describe(change.Document));
            if (heard.Count == Changes)
            {
                return;
            }
        }
    }

    private static async Task ChangeAsync(MongoCollection<BsonDocument> crafts, CancellationToken cancellation)
    {
        var itself = Filter.Eq("_id", "verify");
        await crafts.InsertOneAsync(Stranger, cancellationToken: cancellation);
        var other = new BsonBuilder { { "_id", "verify" }, { "code", "verified" } };
        await crafts.ReplaceOneAsync(itself, other, cancellationToken: cancellation);
        await crafts.DeleteOneAsync(itself, cancellationToken: cancellation);
    }

    private static string Describe(BsonDocument change)
    {
        var told = new BsonBuilder();
        foreach (var name in Told)
        {
            told.AddIfPresent(name, change[name]);
        }

        return told.Build().ToString();
    }
}
