using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.MongoEmbedded;
using HeritageCatalog.Server.Hosting;
using HeritageCatalog.Server.Hosting.Verification;
using HeritageCatalog.Server.Tests.Processes;

namespace HeritageCatalog.Server.Tests.Verification;

/// <summary>Comparing with a server that does the same, and with one that does not.</summary>
public sealed class DatabaseVerificationTests : IDisposable
{
    private const string Catalogue = """
        crafts
          find crafts {filter: {code: string}}
            {"find":"crafts","filter":{"code":"C0001"}}
          delete crafts {deletes: [{q: {code: string}, limit: int}]}
            {"delete":"crafts","deletes":[{"q":{"code":"C0001"},"limit":1}]}
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_server_that_does_the_same_is_told_so()
    {
        Assert.True(await VerifyAsync(reply => reply));
        Assert.Contains("All 4 comparisons are the same.", _output.ToString());
    }

    [Fact]
    public async Task A_server_that_finds_less_is_told_with_what_it_did_not_find()
    {
        Assert.False(await VerifyAsync(reply =>
            reply["cursor"].Type == BsonType.Document && reply["cursor"].AsDocument.Contains("firstBatch")
                ? BsonDocument.ParseJson("""{"cursor":{"firstBatch":[],"id":{"$numberLong":"0"},"ns":"x.y"},"ok":1}""")
                : reply));

        var report = _output.ToString();
        Assert.Contains("""{"find":"crafts","filter":{"code":"C0001"}}""", report);
        Assert.Contains("server:   (no more)", report);
        Assert.Contains("comparisons differ.", report);
    }

    [Fact]
    public async Task A_server_that_refuses_what_we_do_is_told_with_its_code()
    {
        Assert.False(await VerifyAsync(reply => reply["n"].IsMissing
            ? reply
            : BsonDocument.ParseJson("""{"ok":0,"code":13,"codeName":"Unauthorized","errmsg":"not authorized"}""")));
        Assert.Contains("refused with code 13", _output.ToString());
    }

    private async Task<bool> VerifyAsync(Func<BsonDocument, BsonDocument> answer)
    {
        await using var ours = await OpenAsync("ours.db");
        await using var theirs = await OpenAsync("theirs.db");
        var answers = new AnsweringConnection(theirs.Connect());
        var databases = new VerifiedDatabases(DatabaseOf(ours.Connect()), DatabaseOf(answers));
        await databases.PrepareAsync(Cancel);
        answers.Answer = answer;
        return await new DatabaseVerification(databases, QueryCatalogue.Parse(Catalogue), _output)
            .CompareAsync(Cancel);
    }

    private Task<EmbeddedServer> OpenAsync(string name) =>
        EmbeddedServer.OpenAsync(new EmbeddedServerOptions { Path = _folder.File(name) }, Cancel);

    private static MongoDatabase DatabaseOf(IServerConnection connection) =>
        new MongoClient(connection, CatalogDatabase.ClientOptions(TimeProvider.System)).GetDatabase("heritage");

    /// <summary>A server that answers as a test has it answer.</summary>
    private sealed class AnsweringConnection(IServerConnection connection) : IServerConnection
    {
        public Func<BsonDocument, BsonDocument> Answer { get; set; } = reply => reply;

        public async ValueTask<BsonDocument> SendAsync(BsonDocument command, CancellationToken cancellationToken) =>
            command.Contains("find") || command.Contains("delete")
                ? Answer(await connection.SendAsync(command, cancellationToken))
                : await connection.SendAsync(command, cancellationToken);
    }
}
