using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Sessions;

namespace HeritageCatalog.MongoEmbedded.Tests.Contracts;

/// <summary>A database of one test, spoken to in Extended JSON or by the client.</summary>
internal sealed class ContractDatabase : IAsyncDisposable
{
    // What servers tell with each reply besides what was asked.
    private static readonly string[] Aside = ["$clusterTime", "operationTime", "opTime", "electionId"];

    private readonly ClientSession _session;

    private ContractDatabase(MongoClient client)
    {
        Client = client;
        Database = client.GetDatabase($"contract-{Guid.NewGuid():N}");

        // A cursor belongs to the session that has opened it.
        _session = client.StartSession(new SessionOptions { IsCausallyConsistent = false });
    }

    public MongoClient Client { get; }

    public MongoDatabase Database { get; }

    public string Name => Database.Name;

    public static ContractDatabase Open(ContractStore store) => new(store.Client);

    /// <summary>Runs a command; a refusal is a reply too.</summary>
    public async Task<BsonDocument> RunAsync(BsonDocument command)
    {
        var reply = new BsonBuilder();
        foreach (var element in await SendAsync(command))
        {
            reply.AddIfPresent(element.Name, Aside.Contains(element.Name) ? default : element.Value);
        }

        return reply;
    }

    public Task<BsonDocument> RunAsync(string json) => RunAsync(BsonDocument.ParseJson(json));

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
        Assert.True(reply["ok"].ToDouble() == 1, reply.ToString());
        return reply["n"].ToInt32();
    }

    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync();
        await Database.DropAsync();
    }

    private async Task<BsonDocument> SendAsync(BsonDocument command)
    {
        try
        {
            return await Database.RunCommandAsync(command, _session, TestContext.Current.CancellationToken);
        }
        catch (MongoServerException refusal)
        {
            return refusal.Error;
        }
    }
}
