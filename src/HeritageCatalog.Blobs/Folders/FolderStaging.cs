using System.Globalization;
using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Blobs.Uploads;

namespace HeritageCatalog.Blobs.Folders;

/// <summary>The blocks of uploads that go on: a folder for each upload, a file for each block.</summary>
internal sealed class FolderStaging(BlobPaths paths, TimeProvider time)
{
    private const int CopyBytes = 128 * 1024;

    private readonly Lock _gate = new();

    /// <summary>Keeps a block.</summary>
    /// <exception cref="BlobContentException">With the others it has more bytes than the upload may have.</exception>
    public async Task StageAsync(
        BlobName name, int block, Stream content, long mostBytesOfAll, CancellationToken cancellation)
    {
        BlobBlocks.Check(block);
        var room = mostBytesOfAll - BytesBeside(name, block);
        using var file = PassingFile.Create(paths);
        await file.WriteAsync(name, content, new ContentBounds(Math.Min(BlobBlocks.MostBytes, room)), cancellation);
        file.Finish([], time.GetUtcNow().UtcDateTime);
        FolderFailures.Run(() => Keep(file, name, block, mostBytesOfAll));
    }

    public IReadOnlyList<BlobBlock> List(BlobName name) => FolderFailures.Run(() =>
    {
        var folder = new DirectoryInfo(paths.StagedOf(name));
        return folder.Exists
            ? folder.EnumerateFiles().Select(file => new BlobBlock(NumberOf(file.Name), file.Length))
                .OrderBy(block => block.Number).ToList()
            : [];
    });

    /// <summary>Adds the content of the blocks to a file, one after another.</summary>
    /// <exception cref="BlobContentException">One is missing, or together they are too large.</exception>
    public async Task CollectAsync(
        BlobName name, int blocks, PassingFile target, ContentBounds bounds, CancellationToken cancellation)
    {
        for (var block = 0; block < blocks; block++)
        {
            await using var content = Open(name, block);
            await target.WriteAsync(name, content, bounds, cancellation);
        }
    }

    public void Remove(BlobName name) => FolderFailures.Run(() => Remove(paths.StagedOf(name)));

    /// <summary>Removes uploads whose last block came before a time.</summary>
    public int RemoveBefore(DateTime bound) => FolderFailures.Run(() =>
    {
        var abandoned = new DirectoryInfo(paths.Staged).EnumerateDirectories()
            .Where(folder => folder.EnumerateFiles().All(file => file.LastWriteTimeUtc < bound)).ToList();
        foreach (var folder in abandoned)
        {
            Remove(folder.FullName);
        }

        return abandoned.Count;
    });

    private void Keep(PassingFile file, BlobName name, int block, long mostBytesOfAll)
    {
        var folder = paths.StagedOf(name);
        lock (_gate)
        {
            new ContentBounds(mostBytesOfAll).RequireRoom(name, file.Length + BytesBeside(name, block));
            Directory.CreateDirectory(folder);
            File.Move(file.Path, PathOf(folder, block), overwrite: true);
        }

        FileSystemCalls.FlushFolder(folder);
        FileSystemCalls.FlushFolder(paths.Staged);
    }

    private long BytesBeside(BlobName name, int block) =>
        List(name).Where(other => other.Number != block).Sum(other => other.Length);

    private FileStream Open(BlobName name, int block)
    {
        var path = PathOf(paths.StagedOf(name), block);
        return File.Exists(path)
            ? FolderFailures.Run(() => new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, CopyBytes))
            : throw new BlobContentException(
                name, BlobContentProblem.MissingBlock, $"Block {block} of {name} has not been sent.");
    }

    private void Remove(string folder)
    {
        lock (_gate)
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static string PathOf(string folder, int block) =>
        Path.Combine(folder, block.ToString("d6", CultureInfo.InvariantCulture));

    private static int NumberOf(string file) => int.Parse(file, CultureInfo.InvariantCulture);
}
