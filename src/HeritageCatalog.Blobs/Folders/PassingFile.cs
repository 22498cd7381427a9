using System.Buffers;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace HeritageCatalog.Blobs.Folders;

/// <summary>
/// A file that is being written and has no name of a blob yet. Whatever ends the writing, disposing of it removes what
/// has not been moved to its place.
/// </summary>
internal sealed class PassingFile : IDisposable
{
    private const int BufferBytes = 128 * 1024;

    private readonly SafeFileHandle _file;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private PassingFile(string path, SafeFileHandle file) => (Path, _file) = (path, file);

    public string Path { get; }

    /// <summary>Bytes written so far.</summary>
    public long Length { get; private set; }

    public static PassingFile Create(BlobPaths paths)
    {
        var path = paths.NewPassing();
        return FolderFailures.Run(() => new PassingFile(path, paths.Create(path)));
    }

    /// <summary>Writes all that a stream has. What the stream throws comes through as it is.</summary>
    /// <exception cref="Failures.BlobContentException">There is more than is allowed.</exception>
    public async Task WriteAsync(BlobName name, Stream content, ContentBounds bounds, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            while (await content.ReadAsync(buffer, cancellation) is > 0 and var read)
            {
                bounds.RequireRoom(name, Length + read);
                _hash.AppendData(buffer, 0, read);
                await WriteAsync(buffer.AsMemory(0, read), cancellation);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The hash of what has been written.</summary>
    public byte[] GetHash() => _hash.GetCurrentHash();

    /// <summary>Adds bytes that are no content, and flushes everything to the disk.</summary>
    /// <returns>The time as the file system keeps it.</returns>
    public DateTime Finish(byte[] trailer, DateTime modified) => FolderFailures.Run(() =>
    {
        RandomAccess.Write(_file, trailer, Length);
        File.SetLastWriteTimeUtc(_file, modified);
        RandomAccess.FlushToDisk(_file);
        return File.GetLastWriteTimeUtc(_file);
    });

    public void Dispose()
    {
        _hash.Dispose();
        _file.Dispose();
        try
        {
            File.Delete(Path);
        }
        catch (Exception problem) when (FolderFailures.IsOfDisk(problem))
        {
            // What stays is removed with the other remains; why the writing ended matters more.
        }
    }

    private async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        try
        {
            await RandomAccess.WriteAsync(_file, bytes, Length, cancellation);
            Length += bytes.Length;
        }
        catch (Exception problem) when (FolderFailures.IsOfDisk(problem))
        {
            throw FolderFailures.Translate(problem);
        }
    }
}
