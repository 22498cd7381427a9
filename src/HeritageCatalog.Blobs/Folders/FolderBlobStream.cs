using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace HeritageCatalog.Blobs.Folders;

/// <summary>
/// Some bytes of a file. Asynchronous reads are done at once: what is read has mostly been read before and is in
/// memory, and where it is not, a thread would wait for it one way or the other.
/// </summary>
internal sealed class FolderBlobStream(SafeFileHandle file, long offset, long length) : Stream
{
    private const int MostCopyBytes = 128 * 1024;

    private long _position;

    public override bool CanRead => !file.IsClosed;

    public override bool CanSeek => !file.IsClosed;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _position = value;
        }
    }

    public override int Read(Span<byte> buffer)
    {
        var left = Math.Max(0, length - _position);
        var wanted = buffer[..(int)Math.Min(buffer.Length, left)];
        if (wanted.IsEmpty)
        {
            return 0;
        }

        try
        {
            var read = RandomAccess.Read(file, wanted, offset + _position);
            _position += read;
            return read;
        }
        catch (Exception problem) when (FolderFailures.IsOfDisk(problem))
        {
            throw FolderFailures.Translate(problem);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested
            ? ValueTask.FromCanceled<int>(cancellationToken)
            : ValueTask.FromResult(Read(buffer.Span));

    public override Task<int> ReadAsync(
        byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async Task CopyToAsync(
        Stream destination, int bufferSize, CancellationToken cancellationToken)
    {
        var left = Math.Max(0, length - _position);
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(left, 1, MostCopyBytes));
        try
        {
            while (await ReadAsync(buffer, cancellationToken) is > 0 and var read)
            {
                await destination.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
        }

        base.Dispose(disposing);
    }
}
