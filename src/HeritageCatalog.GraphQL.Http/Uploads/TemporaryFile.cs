using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace HeritageCatalog.GraphQL.Http.Uploads;

/// <summary>Takes the bytes of a file: in memory first, in a temporary file once they are many.</summary>
internal sealed class TemporaryFile(UploadOptions options) : IDisposable
{
    private const int ReadSize = 16 * 1024;

    private readonly MemoryStream _memory = new();
    private SafeFileHandle? _file;
    private long _length;

    /// <summary>Reads a part to its end; false when it is larger than it may be.</summary>
    public async ValueTask<bool> TryReadAsync(Stream part, long limit, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(ReadSize);
        try
        {
            while (await part.ReadAsync(buffer, cancellation) is var read && read > 0)
            {
                if (_length + read > limit)
                {
                    return false;
                }

                await AddAsync(buffer.AsMemory(0, read), cancellation);
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The file as resolvers see it, which owns the bytes from now on.</summary>
    public UploadedFile Finish(string name, string? contentType)
    {
        var file = new UploadedFile(name, contentType, _length, _file is null ? _memory.GetBuffer() : [], _file);
        _file = null;
        return file;
    }

    public void Dispose() => _file?.Dispose();

    private async ValueTask AddAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        if (_file is null && _length + bytes.Length > options.MemoryThreshold)
        {
            _file = Create(options.TemporaryFolder);
            await RandomAccess.WriteAsync(_file, _memory.GetBuffer().AsMemory(0, (int)_length), 0, cancellation);
            _memory.SetLength(0);
            _memory.Capacity = 0;
        }

        if (_file is null)
        {
            _memory.Write(bytes.Span);
        }
        else
        {
            await RandomAccess.WriteAsync(_file, bytes, _length, cancellation);
        }

        _length += bytes.Length;
    }

    // Without a name a file is gone with its handle, even when the process is killed. Windows keeps the name, and
    // deletes the file when the handle is closed.
    private static SafeFileHandle Create(string folder)
    {
        var path = Path.Combine(folder, Path.GetRandomFileName());
        var closing = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;
        var file = File.OpenHandle(
            path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, closing | FileOptions.Asynchronous);
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(path);
        }

        return file;
    }
}
