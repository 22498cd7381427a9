using System.Globalization;
using HeritageCatalog.MongoEmbedded.Tests.Disks;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Storage;

/// <summary>
/// A disk that fails at the n-th operation of a run of everything, in every way, for every n; in a short run for each n
/// in at least one way.
/// </summary>
public sealed class FailingDiskTests
{
    private static readonly int Stride = int.Parse(
        Environment.GetEnvironmentVariable("HERITAGE_DISK_STRIDE") ?? "6", CultureInfo.InvariantCulture);

    private static readonly Lazy<Task<List<string>>> Expected = new(RunWholeAsync);

    [Theory]
    [InlineData(nameof(DiskFailure.Stops))]
    [InlineData(nameof(DiskFailure.Tears))]
    [InlineData(nameof(DiskFailure.LosesPower))]
    [InlineData(nameof(DiskFailure.LosesPowerAndOrder))]
    [InlineData(nameof(DiskFailure.Hiccups))]
    [InlineData(nameof(DiskFailure.Fills))]
    public async Task Wherever_it_fails_what_was_acknowledged_is_there_and_at_most_the_step_in_flight(string failure)
    {
        var expected = await Expected.Value;
        var way = Enum.Parse<DiskFailure>(failure);
        var first = 1 + ((int)way % Stride);
        var (hasFailed, count) = (true, 0);
        for (var failing = first; hasFailed; failing += Stride)
        {
            using var folder = new TemporaryFolder();
            var path = folder.File("a.db");
            int done;
            using (var disk = new FailingDisk(Path.GetDirectoryName(path)!, failing, way))
            {
                done = await RunAsync(path, expected);
                hasFailed = disk.HasFailed;
            }

            await CheckAsync(path, done, expected, $"operation {failing}, step {done}");
            count++;
        }

        Figures.Tell($"{count} places");
    }

    private static async Task<List<string>> RunWholeAsync()
    {
        var states = new List<string>();
        for (var length = 0; length <= DiskScript.Length; length++)
        {
            using var folder = new TemporaryFolder();
            await using var database = new ScriptedDatabase(folder.File("a.db"));
            Assert.Equal(
                length, await DiskScript.RunAsync(database, Path.GetDirectoryName(folder.File("a.db"))!, length));
            Assert.True(await database.OpenAsync());
            states.Add(await database.DescribeAsync());
        }

        return states;
    }

    private static async Task<int> RunAsync(string path, List<string> expected)
    {
        await using var database = new ScriptedDatabase(path);
        var done = await DiskScript.RunAsync(database, Path.GetDirectoryName(path)!, int.MaxValue);
        var readable = database.IsOpen ? await database.DescribeAsync() : expected[done];
        Assert.Equal(expected[done], readable);
        return done;
    }

    private static async Task CheckAsync(string path, int done, List<string> expected, string where)
    {
        await using var database = new ScriptedDatabase(path);
        Assert.True(await database.OpenAsync(), where);
        var found = await database.DescribeAsync();
        Assert.True(
            found == expected[done] || found == expected[Math.Min(done + 1, DiskScript.Length)],
            $"{where}: {found}\n\nin place of\n{expected[done]}");
        Assert.Empty(await database.CheckAsync());
        foreach (var (name, steps) in DiskScript.Made)
        {
            await CheckMadeAsync(Path.Combine(Path.GetDirectoryName(path)!, name), done, steps, expected, where);
        }
    }

    /// <summary>A file that was said to be made is there; one that is there is whole.</summary>
    private static async Task CheckMadeAsync(string path, int done, int steps, List<string> expected, string where)
    {
        if (!File.Exists(path))
        {
            Assert.True(done < steps, where);
            return;
        }

        await using var database = new ScriptedDatabase(path);
        Assert.True(await database.OpenAsync(), where);
        var found = await database.DescribeAsync();
        Assert.True(found == expected[DiskScript.Made.First().Steps], $"{where}: {path} has {found}");
    }
}
