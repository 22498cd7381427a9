using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Tests.Fixtures;

/// <summary>Opens change streams and reads their events as they come.</summary>
internal sealed class EventReader
{
    private readonly TestDatabase _database;
    private readonly string _collection;
    private long _id;
    private Queue<BsonDocument> _events = [];

    private EventReader(TestDatabase database, string collection)
    {
        _database = database;
        _collection = collection;
    }

    /// <summary>The token that came with the last reply.</summary>
    public BsonValue Token { get; private set; }

    public bool IsClosed => _id == 0;

    /// <summary>Watches a collection, or with null the database of the tests.</summary>
    public static async Task<EventReader> OpenAsync(
        TestDatabase database, string? collection = "c", string options = "{}", string stages = "")
    {
        var reader = new EventReader(database, collection ?? "$cmd.aggregate");
        var reply = await database.RunAsync(Command(collection, options, stages));
        reader.Take(reply, "firstBatch");
        return reader;
    }

    public static string Command(string? collection, string options, string stages = "") =>
        $$"""
        {
          "aggregate": {{(collection is null ? "1" : $"\"{collection}\"")}},
          "pipeline": [{ "$changeStream": {{options}} }{{stages}}], "cursor": {}
        }
        """;

    /// <summary>The next event, waited for.</summary>
    public async Task<BsonDocument> NextAsync()
    {
        while (_events.Count == 0)
        {
            Assert.False(IsClosed, "the stream has ended");
            await GetMoreAsync(TimeSpan.FromSeconds(30));
        }

        return _events.Dequeue();
    }

    public async Task<List<BsonDocument>> NextAsync(int count)
    {
        var events = new List<BsonDocument>();
        while (events.Count < count)
        {
            events.Add(await NextAsync());
        }

        return events;
    }

    /// <summary>What is there without waiting for it.</summary>
    public async Task<List<BsonDocument>> RestAsync()
    {
        await GetMoreAsync(TimeSpan.FromMilliseconds(1));
        var events = _events.ToList();
        _events = [];
        return events;
    }

    public async Task<BsonDocument> GetMoreAsync(TimeSpan wait)
    {
        var reply = await _database.RunAsync(new BsonBuilder
        {
            { "getMore", _id }, { "collection", _collection }, { "maxTimeMS", (int)wait.TotalMilliseconds },
        });
        if (reply["ok"].ToDouble() == 1)
        {
            Take(reply, "nextBatch");
        }

        return reply;
    }

    private void Take(BsonDocument reply, string batch)
    {
        Assert.True(reply["ok"].ToDouble() == 1, reply.ToString());
        var cursor = reply["cursor"].AsDocument;
        _id = cursor["id"].AsInt64;
        Token = cursor["postBatchResumeToken"].Clone();
        cursor[batch].AsArray.ToList().ForEach(item => _events.Enqueue(item.AsDocument));
    }
}
