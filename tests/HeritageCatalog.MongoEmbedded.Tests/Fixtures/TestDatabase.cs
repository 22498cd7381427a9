using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Connections;

namespace HeritageCatalog.MongoEmbedded.Tests.Fixtures;

/// <summary>A server on a file of its own, spoken to in Extended JSON.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly EmbeddedServerOptions _options;
    private EmbeddedServer _server;

    private TestDatabase(TemporaryFolder folder, EmbeddedServerOptions options, EmbeddedServer server)
    {
        _folder = folder;
        _options = options;
        _server = server;
    }

    public IServerConnection Connection => _server.Connect();

    /// <summary>As a client in another process has it.</summary>
    public IServerConnection ClientConnection => _server.ConnectClient();

    public static async Task<TestDatabase> OpenAsync(TimeProvider? time = null, long mostLogBytes = 1 << 25)
    {
        var folder = new TemporaryFolder();
        var options = new EmbeddedServerOptions
        {
            Path = folder.File("test.db"),
            TimeProvider = time ?? TimeProvider.System,
            MostLogBytes = mostLogBytes,
        };
        return new TestDatabase(folder, options, await EmbeddedServer.OpenAsync(options));
    }

    /// <summary>Closes the server and opens it again on the same file.</summary>
    public async Task ReopenAsync()
    {
        await _server.DisposeAsync();
        _server = await EmbeddedServer.OpenAsync(_options);
    }

    /// <summary>Runs a command; the reply without the times that every reply tells.</summary>
    public async ValueTask<BsonDocument> RunAsync(BsonDocument command)
    {
        var reply = new BsonBuilder();
        foreach (var element in await RunTimedAsync(command))
        {
            reply.AddIfPresent(
                element.Name, element.Name is "$clusterTime" or "operationTime" ? default : element.Value);
        }

        return reply;
    }

    /// <summary>Runs a command; the reply as it is.</summary>
    public ValueTask<BsonDocument> RunTimedAsync(BsonDocument command)
    {
        var withDatabase = new BsonBuilder { command, { "$db", "test" } };
        return Connection.SendAsync(withDatabase.Build(), TestContext.Current.CancellationToken);
    }

    public ValueTask<BsonDocument> RunTimedAsync(string json) => RunTimedAsync(BsonDocument.ParseJson(json));

    public Task KeepHouseAsync() => _server.KeepHouseAsync();

    public ValueTask<BsonDocument> RunAsync(string json) => RunAsync(BsonDocument.ParseJson(json));

    /// <summary>Inserts documents, each given as JSON, and expects that all are taken.</summary>
    public async Task InsertAsync(string collection, params string[] documents)
    {
        var reply = await RunAsync(new BsonBuilder
        {
            { "insert", collection }, { "documents", BsonArray.From(documents.Select(BsonDocument.ParseJson)) },
        });
        Assert.Equal(documents.Length, reply["n"].ToInt32());
    }

    /// <summary>The first batch of a find or aggregate.</summary>
    public async Task<BsonDocument[]> FetchAsync(string command)
    {
        var reply = await RunAsync(command);
        Assert.True(reply["ok"].ToDouble() == 1, reply.ToString());
        return [.. reply["cursor"].AsDocument["firstBatch"].AsArray.ToList().Select(value => value.AsDocument)];
    }

    public async Task<int> CountAsync(string collection, string filter = "{}")
    {
        var reply = await RunAsync($$"""{ "count": "{{collection}}", "query": {{filter}} }""");
        return reply["n"].ToInt32();
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }
}
