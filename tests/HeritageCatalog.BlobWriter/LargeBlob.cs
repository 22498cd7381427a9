using System.Diagnostics;
using HeritageCatalog.Blobs;
using HeritageCatalog.Blobs.AzureStorage;
using HeritageCatalog.Blobs.Folders;

namespace HeritageCatalog.BlobWriter;

/// <summary>Puts one large blob and gets it again, after a small one has warmed everything up.</summary>
public static class LargeBlob
{
    private const int BytesPerMegabyte = 1 << 20;
    private const int Turns = 7;

    public static async Task RunAsync(string place, int megabytes)
    {
        var store = await OpenAsync(place);
        await PutAndGetAsync(store, 16);
        var before = PeakMegabytes();
        var (put, get) = await PutAndGetAsync(store, megabytes);
        Console.WriteLine(
            $"extra {PeakMegabytes() - before:0.0} MB, put {megabytes / put:0} MB/s, get {megabytes / get:0} MB/s");
        if (store is FolderBlobStore)
        {
            await CompareAsync(store, Path.Combine(place, "large+", $"{megabytes}"), megabytes);
        }
    }

    // In turns, because others use the machine too; the best of each is what it can do.
    private static async Task CompareAsync(IBlobStore store, string file, int megabytes)
    {
        var (get, bare) = (double.MaxValue, double.MaxValue);
        for (var turn = 0; turn < Turns; turn++)
        {
            get = Math.Min(get, await GetAsync(store, megabytes));
            bare = Math.Min(bare, await ReadBareAsync(file));
        }

        Console.WriteLine($"get {bare / get:0.00} of the bare file's {megabytes / bare:0} MB/s");
    }

    private static async Task<IBlobStore> OpenAsync(string place) =>
        AzureBlobOptions.Parse(place, "large") is { } azure
            ? await AzureBlobStore.OpenAsync(azure)
            : FolderBlobStore.Open(new FolderBlobOptions { Path = place });

    private static async Task<(double Put, double Get)> PutAndGetAsync(IBlobStore store, int megabytes)
    {
        var name = BlobName.Parse($"large/{megabytes}");
        var started = Stopwatch.GetTimestamp();
        await store.PutAsync(name, new CountedStream((long)megabytes * BytesPerMegabyte));
        var put = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return (put, await GetAsync(store, megabytes));
    }

    private static async Task<double> GetAsync(IBlobStore store, int megabytes)
    {
        var started = Stopwatch.GetTimestamp();
        await using var content = await store.GetContentAsync(BlobName.Parse($"large/{megabytes}"));
        await content.Stream.CopyToAsync(Stream.Null);
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<double> ReadBareAsync(string path)
    {
        var started = Stopwatch.GetTimestamp();
        await using var file = File.OpenRead(path);
        await file.CopyToAsync(Stream.Null);
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static double PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return (double)process.PeakWorkingSet64 / BytesPerMegabyte;
    }
}
