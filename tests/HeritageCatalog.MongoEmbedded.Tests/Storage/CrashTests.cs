using System.Diagnostics;
using System.Globalization;
using HeritageCatalog.Bson;
using HeritageCatalog.CrashWriter;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Storage;

/// <summary>A process that writes without pause is killed again and again on the same database.</summary>
public sealed class CrashTests
{
    private const int Writers = 4;

    private static readonly int Kills = int.Parse(
        Environment.GetEnvironmentVariable("HERITAGE_KILL_COUNT") ?? "10", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Killed_at_any_moment_it_keeps_every_acknowledged_write_and_no_half_write()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("crash.db");
        var random = new Random(20260301);
        var acknowledged = Enumerable.Repeat(-1, Writers).ToArray();
        var acknowledgements = 0;
        var replay = new EventReplay();
        for (var kill = 0; kill < Kills; kill++)
        {
            acknowledgements += await WriteUntilKilledAsync(
                path, acknowledged, TimeSpan.FromMilliseconds(random.Next(5, 250)));
            await CheckAsync(path, acknowledged, replay);
        }

        Figures.Tell($"{Kills} kills, {acknowledgements} steps acknowledged, {replay.Events} events");
        Assert.True(acknowledgements > Kills * Writers, $"only {acknowledgements} writes were acknowledged");
    }

    private static async Task<int> WriteUntilKilledAsync(string path, int[] acknowledged, TimeSpan lifetime)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "HeritageCatalog.CrashWriter.dll");
        var arguments = acknowledged.Select(step => (step + 1).ToString()).Prepend(path).Prepend(program);
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        Assert.Equal("ready", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        var killing = KillAfterAsync(process, lifetime);
        var told = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await killing;

        // What follows the last line end was cut off by the kill and may have been acknowledged or not.
        var lines = told[..(told.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in lines)
        {
            var (writer, step) = (int.Parse(line.Split(' ')[0]), int.Parse(line.Split(' ')[1]));
            Assert.Equal(acknowledged[writer] + 1, step);
            acknowledged[writer] = step;
        }

        return lines.Length;
    }

    private static async Task KillAfterAsync(Process process, TimeSpan lifetime)
    {
        await Task.Delay(lifetime, TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.False(process.HasExited, "the writer ended by itself");
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static async Task CheckAsync(string path, int[] acknowledged, EventReplay replay)
    {
        await using var server = await EmbeddedServer.OpenAsync(
            new EmbeddedServerOptions { Path = path, MostLogBytes = 1L << 32 });
        await replay.CatchUpAsync(server);
        await replay.CompareAsync(server, WriterScript.Collections);
        for (var writer = 0; writer < Writers; writer++)
        {
            var found = await ReadAsync(server, writer);
            var states = new[] { acknowledged[writer], acknowledged[writer] + 1 }
                .Select(step => WriterScript.StateAfter(writer, step));
            Assert.Contains(states, found.IsSame);
        }
    }

    private static async Task<WriterState> ReadAsync(EmbeddedServer server, int writer)
    {
        var written = WriterScript.Collection;
        var documents = await FindAsync(server, written, $$"""{"writer":{{writer}}}""", "batch");
        Assert.Equal(documents, documents.OrderBy(document => document["batch"].ToInt32()));
        var ids = documents.Select(document => document["_id"].AsString);
        return new WriterState(
            [.. ids],
            await ReadStepAsync(server, written, writer),
            await ReadStepAsync(server, WriterScript.Left, writer),
            await ReadStepAsync(server, WriterScript.Right, writer));
    }

    private static async Task<int> ReadStepAsync(EmbeddedServer server, string collection, int writer)
    {
        var filter = $$"""{"_id":"{{WriterScript.CounterOf(writer)}}"}""";
        return await FindAsync(server, collection, filter, "_id_") is [var one] ? one["step"].ToInt32() : -1;
    }

    private static async Task<List<BsonDocument>> FindAsync(
        EmbeddedServer server, string collection, string filter, string index)
    {
        var reply = await server.Connect().SendAsync(
            new BsonBuilder
            {
                { "find", collection },
                { "filter", BsonDocument.ParseJson(filter) },
                { "hint", index },
                { "batchSize", 1_000_000 },
                { "$db", "test" },
            },
            TestContext.Current.CancellationToken);
        return [.. reply["cursor"].AsDocument["firstBatch"].AsArray.ToList().Select(value => value.AsDocument)];
    }
}
