namespace HeritageCatalog.Blobs.AzureStorage;

/// <summary>The bytes of a download, which the SDK resumes when the line breaks; fails as a store does.</summary>
internal sealed class AzureBlobStream(BlobName name, Stream download, long length) : Stream
{
    public override bool CanRead => download.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return download.Read(buffer, offset, count);
        }
        catch (Exception problem) when (AzureFailures.IsOfService(problem, CancellationToken.None))
        {
            throw AzureFailures.Translate(name, problem);
        }
    }

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await download.ReadAsync(buffer, cancellationToken);
        }
        catch (Exception problem) when (AzureFailures.IsOfService(problem, cancellationToken))
        {
            throw AzureFailures.Translate(name, problem);
        }
    }

    public override Task<int> ReadAsync(
        byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            download.Dispose();
        }

        base.Dispose(disposing);
    }
}
