using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.Cursors;
using HeritageCatalog.Mongo.Monitoring;

namespace HeritageCatalog.Mongo.Tests.Collections;

public sealed class RememberedDocumentTests
{
    private readonly ScriptedConnection _server = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_with_the_same_bytes_is_decoded_once()
    {
        var crafts = Collection(remembered: 10);

        var first = await FindAsync(crafts, "a", "Straw");
        var second = await FindAsync(crafts, "a", "Straw");

        Assert.Same(first, second);
    }

    [Fact]
    public async Task A_document_that_has_changed_is_decoded_anew()
    {
        var crafts = Collection(remembered: 10);

        var before = await FindAsync(crafts, "a", "Straw");
        var after = await FindAsync(crafts, "a", "Stone");

        Assert.Equal(("Straw", "Stone"), (before.Name, after.Name));
    }

    [Fact]
    public async Task Documents_that_share_a_place_are_told_apart()
    {
        var crafts = Collection(remembered: 1);

        var names = new List<string>();
        foreach (var id in "abcabc")
        {
            names.Add((await FindAsync(crafts, id.ToString(), $"name of {id}")).Name);
        }

        Assert.Equal("abcabc".Select(id => $"name of {id}"), names);
    }

    [Fact]
    public async Task A_document_beside_the_reply_is_decoded_once_and_not_copied()
    {
        var stored = BsonDocument.ParseJson("""{"_id":"a","name":"Straw","version":1}""");
        var crafts = Collection(new NearServer(stored), remembered: 10);

        var first = Assert.Single(await crafts.FindListAsync(cancellationToken: Token));
        var second = Assert.Single(await crafts.FindListAsync(cancellationToken: Token));

        Assert.Same(first, second);
        Assert.Equal("Straw", first.Name);
    }

    [Fact]
    public async Task Who_listens_to_commands_is_told_the_whole_reply()
    {
        var stored = BsonDocument.ParseJson("""{"_id":"a","name":"Straw","version":1}""");
        var crafts = Collection(new NearServer(stored), remembered: 10);
        using var recording = CommandRecording.Start();

        await crafts.FindListAsync(cancellationToken: Token);

        Assert.Equal(
            """{"cursor":{"firstBatch":[{"_id":"a","name":"Straw","version":1}],"id":0,"ns":"db.crafts"},"ok":1}""",
            Assert.Single(recording.Commands).Reply.ToString());
    }

    [Fact]
    public async Task Nothing_is_remembered_unless_it_is_asked_for()
    {
        var crafts = Collection(remembered: 0);

        var first = await FindAsync(crafts, "a", "Straw");
        var second = await FindAsync(crafts, "a", "Straw");

        Assert.NotSame(first, second);
    }

    private MongoCollection<Craft> Collection(int remembered) => Collection(_server, remembered);

    private static MongoCollection<Craft> Collection(IServerConnection server, int remembered) =>
        new MongoClient(server).GetDatabase("db")
            .GetCollection<Craft>("crafts", new CollectionOptions { RememberedDocuments = remembered });

    private async Task<Craft> FindAsync(MongoCollection<Craft> crafts, string id, string name)
    {
        var document = $$"""{"_id":"{{id}}","name":"{{name}}","version":1}""";
        _server.Reply($$"""{"cursor":{"id":0,"ns":"db.crafts","firstBatch":[{{document}}]},"ok":1}""");
        return Assert.Single(await crafts.FindAsync(cancellationToken: Token).ToListAsync(Token));
    }

    /// <summary>Has one document, and gives it beside its replies as it is.</summary>
    private sealed class NearServer(BsonDocument stored) : IServerConnection
    {
        private static readonly BsonDocument Reply = BsonDocument.ParseJson(
            """{"cursor":{"firstBatch":[],"id":0,"ns":"db.crafts"},"ok":1}""");

        public ValueTask<BsonDocument> SendAsync(BsonDocument command, CancellationToken cancellationToken) =>
            throw new NotSupportedException("Whole replies are not asked for.");

        public ValueTask<CommandReply> AskAsync(BsonDocument command, CancellationToken cancellationToken) =>
            ValueTask.FromResult(new CommandReply(Reply, new[] { stored }));
    }
}
