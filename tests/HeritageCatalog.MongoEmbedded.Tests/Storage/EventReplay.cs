using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Tests.Storage;

/// <summary>
/// A copy of the data made from nothing but the stream of changes, resumed after each restart: it is the same as the
/// data only if every write has its event, and none has two.
/// </summary>
internal sealed class EventReplay
{
    private readonly Dictionary<(string Collection, string Id), BsonDocument> _copy = [];
    private BsonDocument _start = new BsonBuilder
    {
        { "startAtOperationTime", BsonValue.From(new BsonTimestamp(1, 1)) },
    };

    /// <summary>How many events there have been.</summary>
    public int Events { get; private set; }

    public async Task CatchUpAsync(EmbeddedServer server)
    {
        BsonDocument stage = new BsonBuilder { _start, { "fullDocument", "required" } };
        var reply = await SendAsync(server, new BsonBuilder
        {
            { "aggregate", 1 },
            { "pipeline", BsonArray.From([(BsonDocument)new BsonBuilder { { "$changeStream", stage } }]) },
            { "cursor", new BsonBuilder { { "batchSize", 100 } } },
        });
        var batch = "firstBatch";
        while (Apply(reply["cursor"].AsDocument[batch].AsArray))
        {
            batch = "nextBatch";
            reply = await SendAsync(server, new BsonBuilder
            {
                { "getMore", reply["cursor"].AsDocument["id"] }, { "collection", "$cmd.aggregate" }, { "maxTimeMS", 1 },
            });
        }

        _start = new BsonBuilder { { "resumeAfter", reply["cursor"].AsDocument["postBatchResumeToken"].Clone() } };
    }

    public async Task CompareAsync(EmbeddedServer server, IEnumerable<string> collections)
    {
        var found = new Dictionary<(string Collection, string Id), BsonDocument>();
        foreach (var collection in collections)
        {
            var reply = await SendAsync(
                server, new BsonBuilder { { "find", collection }, { "batchSize", 1_000_000 } });
            foreach (var document in reply["cursor"].AsDocument["firstBatch"].AsArray)
            {
                found.Add((collection, document.AsDocument["_id"].AsString), document.AsDocument);
            }
        }

        Assert.Equal(found.Count, _copy.Count);
        Assert.All(found, pair => Assert.Equal(pair.Value, _copy[pair.Key]));
    }

    private bool Apply(BsonArray events)
    {
        foreach (var item in events)
        {
            Events++;
            var told = item.AsDocument;
            var key = (
                told["ns"].AsDocument["coll"].AsString, told["documentKey"].AsDocument["_id"].AsString);
            switch (told["operationType"].AsString)
            {
                case "insert":
                    _copy.Add(key, told["fullDocument"].AsDocument.Clone());
                    break;
                case "update":
                    Assert.True(_copy.ContainsKey(key));
                    _copy[key] = told["fullDocument"].AsDocument.Clone();
                    break;
                default:
                    Assert.True(_copy.Remove(key));
                    break;
            }
        }

        return !events.IsEmpty;
    }

    private static async Task<BsonDocument> SendAsync(EmbeddedServer server, BsonDocument command)
    {
        BsonDocument complete = new BsonBuilder { command, { "$db", "test" } };
        var reply = await server.Connect().SendAsync(complete, TestContext.Current.CancellationToken);
        Assert.True(reply["ok"].ToDouble() == 1, reply.ToString());
        return reply;
    }
}
