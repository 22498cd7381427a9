using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Server.Hosting.Verification;

/// <summary>What of a reply has to be the same on every database, as lines of text.</summary>
/// <param name="Results">The documents that were found, or the one line that says what was done.</param>
internal sealed record ComparedReply(IReadOnlyList<string> Results)
{
    private static readonly string[] Told =
        ["ok", "n", "nModified", "upserted", "value", "values", "lastErrorObject", "writeErrors"];

    private static readonly string[] ToldOfErrors = ["index", "code", "keyPattern", "keyValue"];

    /// <summary>Sends a command; a refusal is a reply too.</summary>
    public static async Task<ComparedReply> AskAsync(
        MongoDatabase database, BsonDocument command, CancellationToken cancellation)
    {
        try
        {
            return Of(await database.RunCommandAsync(command, cancellationToken: cancellation));
        }
        catch (MongoServerException refusal)
        {
            return new ComparedReply([$"refused with code {refusal.Code}"]);
        }
    }

    public static ComparedReply Of(BsonDocument reply)
    {
        if (reply["cursor"] is { IsMissing: false } cursor)
        {
            var batch = cursor.AsDocument["firstBatch"].AsArray.ToList();
            return new ComparedReply([.. batch.Select(document => document.ToString())]);
        }

        var told = new BsonBuilder();
        foreach (var name in Told)
        {
            told.AddIfPresent(name, name switch
            {
                "ok" => reply[name].ToDouble(),
                "writeErrors" => OfErrors(reply[name]),
                _ => reply[name],
            });
        }

        return new ComparedReply([told.Build().ToString()]);
    }

    /// <summary>The first lines that differ; null where none do.</summary>
    public (string? Ours, string? Theirs)? FindDifference(ComparedReply theirs, bool isOrdered)
    {
        var (mine, yours) = isOrdered
            ? (Results, theirs.Results)
            : ([.. Results.Order(StringComparer.Ordinal)], [.. theirs.Results.Order(StringComparer.Ordinal)]);
        var same = mine.Zip(yours).TakeWhile(pair => pair.First == pair.Second).Count();
        return same == mine.Count && same == yours.Count
            ? null
            : (mine.ElementAtOrDefault(same), yours.ElementAtOrDefault(same));
    }

    private static BsonValue OfErrors(BsonValue errors)
    {
        if (errors.IsMissing)
        {
            return errors;
        }

        return BsonArray.From(errors.AsArray.ToList().Select(error =>
        {
            var told = new BsonBuilder();
            foreach (var name in ToldOfErrors)
            {
                told.AddIfPresent(name, error.AsDocument[name]);
            }

            return told.Build();
        }));
    }
}
