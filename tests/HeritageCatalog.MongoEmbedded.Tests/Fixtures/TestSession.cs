using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Tests.Fixtures;

/// <summary>A session that sends the commands of its transactions, numbered as a client does.</summary>
internal sealed class TestSession(TestDatabase database)
{
    private readonly BsonDocument _id = new BsonBuilder { { "id", BsonValue.From(Guid.NewGuid()) } };
    private long _number;
    private bool _isStarting;

    public void Start()
    {
        _number++;
        _isStarting = true;
    }

    /// <summary>Runs a command in the transaction.</summary>
    public ValueTask<BsonDocument> RunAsync(string json)
    {
        var command = new BsonBuilder { BsonDocument.ParseJson(json), Fields() };
        if (_isStarting)
        {
            command.Add("startTransaction", true);
            _isStarting = false;
        }

        return database.RunAsync(command);
    }

    /// <summary>Runs a numbered write outside of transactions.</summary>
    public ValueTask<BsonDocument> WriteAsync(string json)
    {
        _number++;
        return database.RunAsync(new BsonBuilder
        {
            BsonDocument.ParseJson(json), { "lsid", _id }, { "txnNumber", _number },
        });
    }

    public ValueTask<BsonDocument> CommitAsync() => EndAsync("commitTransaction");

    public ValueTask<BsonDocument> AbortAsync() => EndAsync("abortTransaction");

    /// <summary>The values of a field that the transaction sees, by _id.</summary>
    public async Task<Dictionary<int, int>> ReadAsync(string collection, string field)
    {
        var reply = await RunAsync($$"""{"find":"{{collection}}"}""");
        Assert.True(reply["ok"].ToDouble() == 1, reply.ToString());
        return reply["cursor"].AsDocument["firstBatch"].AsArray.ToList()
            .Select(item => item.AsDocument)
            .ToDictionary(one => one["_id"].ToInt32(), one => one[field].ToInt32());
    }

    public BsonDocument End(string command) => new BsonBuilder { { command, 1 }, Fields(), { "$db", "admin" } };

    private ValueTask<BsonDocument> EndAsync(string command) =>
        database.Connection.SendAsync(End(command), TestContext.Current.CancellationToken);

    private BsonDocument Fields() =>
        new BsonBuilder { { "lsid", _id }, { "txnNumber", _number }, { "autocommit", false } };
}
