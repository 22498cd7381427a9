using System.Diagnostics;
using HeritageCatalog.Blobs.Folders;
using HeritageCatalog.Blobs.Maintenance;
using HeritageCatalog.Blobs.Tests.Fixtures;

namespace HeritageCatalog.Blobs.Tests.Folders;

/// <summary>A process that writes without pause is killed again and again on the same folder.</summary>
public sealed class CrashTests
{
    private const int Kills = 12;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_at_any_moment_it_keeps_every_acknowledged_blob_and_no_half_one()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(20260301);
        var acknowledged = new Dictionary<string, string>();
        for (var kill = 0; kill < Kills; kill++)
        {
            var lines = await WriteUntilKilledAsync(
                folder.Path, kill, random.Next(12), TimeSpan.FromMilliseconds(random.Next(30)));
            foreach (var line in lines)
            {
                acknowledged.Add(line.Split(' ')[0], line.Split(' ')[1]);
            }
        }

        var store = FolderBlobStore.Open(new FolderBlobOptions { Path = folder.Path });
        Assert.True(acknowledged.Count > Kills, $"only {acknowledged.Count} blobs were acknowledged");
        Assert.Empty((await store.VerifyAsync(cancellation: Cancellation)).Damages);
        var found = await HashesAsync(store, acknowledged.Keys);
        Assert.All(found, blob => Assert.Equal(acknowledged[blob.Name], blob.Hash));
    }

    [Fact]
    public async Task What_a_killed_process_leaves_is_removed_after_a_while()
    {
        using var folder = new TemporaryFolder();
        await WriteUntilKilledAsync(folder.Path, round: 0, acknowledgements: 5, TimeSpan.Zero);
        var store = FolderBlobStore.Open(new FolderBlobOptions { Path = folder.Path });

        await store.RemoveAbandonedAsync(TimeSpan.FromDays(-1), Cancellation);

        Assert.Empty(folder.Files(".passing"));
        Assert.Empty(folder.Files(".staged"));
    }

    /// <returns>What was acknowledged before the end.</returns>
    private static async Task<List<string>> WriteUntilKilledAsync(
        string folder, int round, int acknowledgements, TimeSpan delay)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Writer, "write", folder, $"{round}"])
        {
            RedirectStandardOutput = true,
        })!;
        Assert.Equal("ready", await process.StandardOutput.ReadLineAsync(Cancellation));
        var told = new List<string>();
        while (told.Count < acknowledgements)
        {
            told.Add((await process.StandardOutput.ReadLineAsync(Cancellation))!);
        }

        await Task.Delay(delay, TimeProvider.System, Cancellation);
        Assert.False(process.HasExited, "the writer ended by itself");
        process.Kill();

        // What follows the last line end was cut off by the kill.
        var rest = await process.StandardOutput.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        return [.. told, .. rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static string Writer => Path.Combine(AppContext.BaseDirectory, "HeritageCatalog.BlobWriter.dll");

    private static async Task<List<(string Name, string? Hash)>> HashesAsync(
        FolderBlobStore store, IEnumerable<string> names)
    {
        var found = new List<(string, string?)>();
        foreach (var name in names)
        {
            found.Add((name, (await store.FindAsync(BlobName.Parse(name), Cancellation))?.Sha256));
        }

        return found;
    }
}
