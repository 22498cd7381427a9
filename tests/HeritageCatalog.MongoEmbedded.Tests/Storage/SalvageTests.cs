using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Maintenance;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Storage;

/// <summary>What can be taken out of a damaged database.</summary>
public sealed class SalvageTests
{
    private const int Documents = 3_000;
    private const int PageSize = 16_384;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_but_a_damaged_document_is_taken()
    {
        using var folder = new TemporaryFolder();
        var path = await FillAsync(folder);
        await ChangeAsync(path, bytes =>
        {
            var text = "number 77 "u8;
            for (var at = bytes.AsSpan().IndexOf(text); at >= 0; at = bytes.AsSpan().IndexOf(text))
            {
                "NUMBER"u8.CopyTo(bytes.AsSpan(at));
            }
        });

        var report = await DatabaseMaintenance.SalvageAsync(path, folder.File("b.db"), Token);

        Assert.Equal(Documents - 1, report.Documents);
        Assert.Single(report.Problems);
        Assert.Equal(Documents - 1, await CountAsync(folder.File("b.db")));
    }

    [Fact]
    public async Task What_stands_before_and_behind_a_broken_page_is_taken_and_the_file_stays_as_it_is()
    {
        using var folder = new TemporaryFolder();
        var path = await FillAsync(folder);
        await ChangeAsync(path, bytes =>
        {
            var at = bytes.AsSpan().IndexOf("number 1500 "u8);
            bytes.AsSpan(at / PageSize * PageSize, PageSize).Clear();
        });
        var before = await File.ReadAllBytesAsync(path, Token);
        await Assert.ThrowsAsync<DatabaseCorruptException>(() => CountAsync(path));

        var report = await DatabaseMaintenance.SalvageAsync(path, folder.File("b.db"), Token);

        Assert.InRange(report.Documents, Documents - (PageSize / 50), Documents - 1);
        Assert.NotEmpty(report.Problems);
        Assert.Equal(report.Documents, await CountAsync(folder.File("b.db")));
        Assert.Equal(before, await File.ReadAllBytesAsync(path, Token));
    }

    [Fact]
    public async Task A_sound_database_is_taken_whole()
    {
        using var folder = new TemporaryFolder();
        var path = await FillAsync(folder);

        var report = await DatabaseMaintenance.SalvageAsync(path, folder.File("b.db"), Token);

        Assert.Equal((Documents, 0), (report.Documents, report.Problems.Count));
    }

    [Fact]
    public async Task Nothing_is_overwritten()
    {
        using var folder = new TemporaryFolder();
        var path = await FillAsync(folder);

        await Assert.ThrowsAsync<DatabaseUnwritableException>(
            () => DatabaseMaintenance.SalvageAsync(path, path, Token));
    }

    private static async Task<string> FillAsync(TemporaryFolder folder)
    {
        var path = folder.File("a.db");
        await using var server = await EmbeddedServer.OpenAsync(new EmbeddedServerOptions { Path = path }, Token);
        var documents = Enumerable.Range(0, Documents).Select(id => (BsonDocument)new BsonBuilder
        {
            { "_id", id }, { "text", $"number {id} of all of them, and some more words about it" },
        });
        await server.Connect().SendAsync(
            new BsonBuilder { { "insert", "c" }, { "documents", BsonArray.From(documents) }, { "$db", "test" } },
            Token);
        return path;
    }

    private static async Task ChangeAsync(string path, Action<byte[]> change)
    {
        var bytes = await File.ReadAllBytesAsync(path, Token);
        change(bytes);
        await File.WriteAllBytesAsync(path, bytes, Token);
    }

    private static async Task<long> CountAsync(string path)
    {
        await using var server = await EmbeddedServer.OpenAsync(new EmbeddedServerOptions { Path = path }, Token);
        var reply = await server.Connect().SendAsync(
            BsonDocument.ParseJson("""{"count":"c","$db":"test"}"""), Token);
        return reply["n"].ToInt32();
    }
}
