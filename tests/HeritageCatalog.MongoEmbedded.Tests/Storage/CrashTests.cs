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
    private const int MostLines = 150;
    private const int LongestSpin = 200_000;

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
            acknowledgements += await WriteUntilKilledAsync(path, acknowledged, random);
            await CheckAsync(path, acknowledged, replay);
        }

        Figures.Tell($"{Kills} kills, {acknowledgements} steps acknowledged, {replay.Events} events");
        Assert.True(acknowledgements > Kills * Writers, $"only {acknowledgements} writes were acknowledged");
    }

    private static async Task<int> WriteUntilKilledAsync(string path, int[] acknowledged, Random random)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "HeritageCatalog.CrashWriter.dll");
        var arguments = acknowledged.Select(step => (step + 1).ToString()).Prepend(path).Prepend(program);
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var lines = await KillAsync(process, random);
        Assert.Equal("ready", lines.FirstOrDefault("ready"));
        foreach (var line in lines.Skip(1))
        {
            var (writer, step) = (int.Parse(line.Split(' ')[0]), int.Parse(line.Split(' ')[1]));
            Assert.Equal(acknowledged[writer] + 1, step);
            acknowledged[writer] = step;
        }

        return Math.Max(0, lines.Count - 1);
    }

    /// <summary>Kills it a moment after it has told so and so many lines; answers all that it told.</summary>
    private static async Task<List<string>> KillAsync(Process process, Random random)
    {
        var lines = new List<string>();
        var most = Math.Max(0, random.Next(-MostLines / 10, MostLines));
        if (most == 0)
        {
            // While it starts, which takes about so long, and puts right what the kill before has left.
            var start = TimeSpan.FromMilliseconds(random.Next(50, 400));
            await Task.Delay(start, TimeProvider.System, TestContext.Current.CancellationToken);
        }

        while (lines.Count < most)
        {
            var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            lines.Add(line ?? throw new InvalidOperationException("The writer ended by itself."));
        }

        Thread.SpinWait(random.Next(LongestSpin));
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var rest = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        // What follows the last line end was cut off by the kill and may have been acknowledged or not.
        lines.AddRange(rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return lines;
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
