using System.Collections.Concurrent;
using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Tests.Disks;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Storage;

/// <summary>Writers that wait for one flush together, on a disk that fails.</summary>
public sealed class FailingGroupTests
{
    private const int Writers = 8;
    private const int Writes = 4;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_writes_made_at_once_all_that_were_acknowledged_are_there_and_none_in_part()
    {
        var ways = Enum.GetValues<DiskFailure>();
        var hasFailed = true;
        for (var failing = 1; hasFailed; failing++)
        {
            using var folder = new TemporaryFolder();
            var path = folder.File("a.db");
            var acknowledged = new ConcurrentBag<int>();
            using (var disk = new FailingDisk(
                Path.GetDirectoryName(path)!, failing, ways[failing % ways.Length]))
            {
                await WriteAsync(path, acknowledged);
                hasFailed = disk.HasFailed;
            }

            var found = await ReadAsync(path);
            Assert.Subset(found.Keys.ToHashSet(), acknowledged.ToHashSet());
            Assert.All(found.Values, count => Assert.Equal(2, count));
        }
    }

    private static async Task WriteAsync(string path, ConcurrentBag<int> acknowledged)
    {
        try
        {
            await using var server = await EmbeddedServer.OpenAsync(
                new EmbeddedServerOptions { Path = path, LogPages = 8 }, Token);
            await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(
                () => WriteAsync(server, writer, acknowledged), Token)));
        }
        catch (DatabaseOpenException)
        {
            // The disk has failed before anything was written.
        }
    }

    private static async Task WriteAsync(EmbeddedServer server, int writer, ConcurrentBag<int> acknowledged)
    {
        for (var write = 0; write < Writes; write++)
        {
            var number = (writer * Writes) + write;
            var documents = Enumerable.Range(0, 2).Select(half => (BsonDocument)new BsonBuilder
            {
                { "_id", (2 * number) + half }, { "number", number }, { "text", new string('x', 9_000) },
            });
            var reply = await server.Connect().SendAsync(
                new BsonBuilder { { "insert", "c" }, { "documents", BsonArray.From(documents) }, { "$db", "test" } },
                Token);
            if (reply["ok"].ToDouble() == 1)
            {
                acknowledged.Add(number);
            }
        }
    }

    /// <summary>How many documents there are of each write.</summary>
    private static async Task<Dictionary<int, int>> ReadAsync(string path)
    {
        await using var server = await EmbeddedServer.OpenAsync(new EmbeddedServerOptions { Path = path }, Token);
        var reply = await server.Connect().SendAsync(
            new BsonBuilder { { "find", "c" }, { "batchSize", 1_000 }, { "$db", "test" } }, Token);
        return reply["cursor"].AsDocument["firstBatch"].AsArray.ToList()
            .CountBy(document => document.AsDocument["number"].ToInt32())
            .ToDictionary();
    }
}
