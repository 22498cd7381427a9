namespace HeritageCatalog.Blobs;

/// <summary>An open blob, or a part of it.</summary>
/// <param name="properties">Of the whole blob that is read, even if the name has got another one since.</param>
/// <param name="offset">Which byte of the blob comes first.</param>
/// <param name="length">How many bytes come.</param>
/// <param name="stream">Gives just those bytes.</param>
public sealed class BlobContent(BlobProperties properties, long offset, long length, Stream stream)
    : IDisposable, IAsyncDisposable
{
    /// <summary>What is known of the whole blob.</summary>
    public BlobProperties Properties { get; } = properties;

    /// <summary>Which byte of the blob comes first.</summary>
    public long Offset { get; } = offset;

    /// <summary>How many bytes come.</summary>
    public long Length { get; } = length;

    /// <summary>Gives just those bytes; it can seek in the folder store only.</summary>
    public Stream Stream { get; } = stream;

    /// <summary>Closes the stream.</summary>
    public void Dispose() => Stream.Dispose();

    /// <summary>Closes the stream.</summary>
    public ValueTask DisposeAsync() => Stream.DisposeAsync();
}
