using System.Text;
using HeritageCatalog.Blobs;
using HeritageCatalog.Blobs.Folders;

namespace HeritageCatalog.BlobWriter;

/// <summary>Puts, replaces, copies, deletes and uploads in blocks without pause, by several writers at a time.</summary>
public static class EndlessWriter
{
    private const int Writers = 4;
    private const int MostBytes = 400_000;

    public static Task RunAsync(string folder, int round)
    {
        var store = FolderBlobStore.Open(new FolderBlobOptions { Path = folder });
        Tell("ready");
        return Task.WhenAll(Enumerable.Range(0, Writers).Select(
            writer => Task.Run(() => WriteAsync(store, round, writer))));
    }

    private static async Task WriteAsync(FolderBlobStore store, int round, int writer)
    {
        var random = new Random((round * Writers) + writer);
        for (var step = 0; ; step++)
        {
            var bytes = new byte[random.Next(MostBytes)];
            random.NextBytes(bytes);
            var put = await store.PutAsync(Name($"{round}/{writer}-{step}"), new MemoryStream(bytes));
            Tell($"{put.Name} {put.Sha256}");
            await store.PutAsync(Name($"same/{writer}"), new MemoryStream(bytes));
            var copy = await store.CopyAsync(put.Name, Name($"{round}/{writer}-{step}-copy"));
            Tell($"{copy.Name} {copy.Sha256}");
            await UploadAsync(store, Name($"{round}/{writer}-{step}-blocks"), bytes);
            await store.DeleteAsync(Name($"{round}/{writer}-{step - 1}-blocks"));
        }
    }

    private static async Task UploadAsync(FolderBlobStore store, BlobName name, byte[] bytes)
    {
        var half = bytes.Length / 2;
        await store.StageBlockAsync(name, 1, new MemoryStream(bytes, half, bytes.Length - half));
        await store.StageBlockAsync(name, 0, new MemoryStream(bytes, 0, half));
        await store.CompleteUploadAsync(name, new() { Blocks = 2, ExpectedLength = bytes.Length });
    }

    private static BlobName Name(string text) => BlobName.Parse(text);

    private static void Tell(string line)
    {
        using var output = Console.OpenStandardOutput();
        output.Write(Encoding.ASCII.GetBytes(line + "\n"));
    }
}
