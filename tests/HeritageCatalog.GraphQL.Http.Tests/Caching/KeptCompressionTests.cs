using System.IO.Compression;
using HeritageCatalog.GraphQL.Http.Caching;

namespace HeritageCatalog.GraphQL.Http.Tests.Caching;

public sealed class KeptCompressionTests
{
    private static readonly string Long = NumberServer.Query("{ long(length: 50000) }");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_kept_answer_is_compressed_once_and_what_that_takes_is_counted()
    {
        await using var server = await NumberServer.StartAsync(static options =>
            options.ResponseCache.MaxResponseBytes = 100_000);
        var cache = server.Get<ResponseCache>();
        var plain = await server.AnswerAsync(Long);
        var before = cache.Bytes;

        using var first = await server.AskAsync(Long, ("Accept-Encoding", "br"));
        var between = cache.Bytes;
        using var second = await server.AskAsync(Long, ("Accept-Encoding", "br"));

        var bytes = await first.Content.ReadAsByteArrayAsync(Cancel);
        Assert.Equal(["br"], second.Content.Headers.ContentEncoding);
        Assert.Equal(bytes.Length, second.Content.Headers.ContentLength);
        Assert.Equal(plain, Decompress(bytes));
        Assert.Equal(2, cache.Hits);
        Assert.Equal(bytes.Length, between - before);
        Assert.Equal(between, cache.Bytes);
    }

    [Fact]
    public async Task Nothing_of_it_is_left_when_the_answer_is_dropped()
    {
        await using var server = await NumberServer.StartAsync(static options =>
            options.ResponseCache.MaxResponseBytes = 100_000);
        await server.AnswerAsync(Long);
        using var compressed = await server.AskAsync(Long, ("Accept-Encoding", "gzip"));

        server.Get<NumberTracker>().DropAll();

        Assert.Equal(0, server.Get<ResponseCache>().Bytes);
    }

    private static string Decompress(byte[] bytes)
    {
        using var stream = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
