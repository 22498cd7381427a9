using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Storage;

public sealed class FullDiskTests
{
    private const string BigInsert = """{"insert":"c","documents":[{"_id":"big","text":"BIG"}],"$db":"test"}""";

    private static readonly string Big = BigInsert.Replace("BIG", new string('x', 2_000_000));

    [Fact]
    public async Task A_write_that_does_not_fit_is_refused_and_never_seen()
    {
        using var folder = new TemporaryFolder();
        await using var server = await OpenAsync(folder, mostPages: 40);
        await RunAsync(server, """{"insert":"c","documents":[{"_id":"small"}],"$db":"test"}""");

        var refused = await RunAsync(server, Big);

        Assert.Equal((0.0, "OutOfDiskSpace"), (refused["ok"].ToDouble(), refused["codeName"].AsString));
        Assert.Equal(1, (await RunAsync(server, """{"count":"c","$db":"test"}"""))["n"].ToInt32());
    }

    [Fact]
    public async Task After_a_refused_write_nothing_is_written_until_the_database_is_opened_again()
    {
        using var folder = new TemporaryFolder();
        await using (var full = await OpenAsync(folder, mostPages: 40))
        {
            await RunAsync(full, Big);

            var next = await RunAsync(full, """{"insert":"c","documents":[{"_id":"next"}],"$db":"test"}""");

            Assert.Equal(0, next["ok"].ToDouble());
        }

        await using var server = await OpenAsync(folder, mostPages: null);
        Assert.Equal(1, (await RunAsync(server, Big))["ok"].ToDouble());
        Assert.Equal(1, (await RunAsync(server, """{"count":"c","$db":"test"}"""))["n"].ToInt32());
    }

    private static Task<EmbeddedServer> OpenAsync(TemporaryFolder folder, long? mostPages) =>
        EmbeddedServer.OpenAsync(new EmbeddedServerOptions { Path = folder.File("a.db"), MostPages = mostPages });

    private static async Task<BsonDocument> RunAsync(EmbeddedServer server, string command) =>
        await server.Connect().SendAsync(BsonDocument.ParseJson(command), TestContext.Current.CancellationToken);
}
