using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Connections;

namespace HeritageCatalog.MongoEmbedded.Tests.Fixtures;

/// <summary>A server on a file of its own, spoken to in Extended JSON.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly TimeProvider _time;
    private EmbeddedServer _server;

    private TestDatabase(TemporaryFolder folder, TimeProvider time, EmbeddedServer server)
    {
        _folder = folder;
        _time = time;
        _server = server;
    }

    public IServerConnection Connection => _server.Connect();

    public static async Task<TestDatabase> OpenAsync(TimeProvider? time = null)
    {
        var folder = new TemporaryFolder();
        time ??= TimeProvider.System;
        return new TestDatabase(folder, time, await OpenServerAsync(folder, time));
    }

    /// <summary>Closes the server and opens it again on the same file.</summary>
    public async Task ReopenAsync()
    {
        await _server.DisposeAsync();
        _server = await OpenServerAsync(_folder, _time);
    }

    public ValueTask<BsonDocument> RunAsync(BsonDocument command)
    {
        var withDatabase = new BsonBuilder { command, { "$db", "test" } };
        return Connection.SendAsync(withDatabase.Build(), TestContext.Current.CancellationToken);
    }

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

    private static Task<EmbeddedServer> OpenServerAsync(TemporaryFolder folder, TimeProvider time) =>
        EmbeddedServer.OpenAsync(new EmbeddedServerOptions { Path = folder.File("test.db"), TimeProvider = time });
}
