namespace HeritageCatalog.Blobs.Failures;

/// <summary>There is no blob of that name.</summary>
public sealed class BlobNotFoundException(BlobName name, Exception? inner = null)
    : BlobException($"There is no blob {name}.", inner)
{
    /// <summary>The name that nothing has.</summary>
    public BlobName Name { get; } = name;
}
