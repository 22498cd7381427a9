using Azure;
using Azure.Storage.Blobs.Models;

namespace HeritageCatalog.Blobs.AzureStorage;

/// <summary>What the service tells of a blob, in our words, and the metadata that we keep with it.</summary>
internal static class AzureProperties
{
    public const string HashKey = "sha256";

    // Tells a writer whose answer was lost that it was its own write that made a second try fail.
    public const string WriteKey = "write";

    private const int HashCharacters = 64;

    public static BlobProperties From(BlobName name, Azure.Storage.Blobs.Models.BlobProperties blob) => new()
    {
        Name = name,
        Length = blob.ContentLength,
        ContentType = blob.ContentType,
        Sha256 = HashIn(blob.Metadata),
        ETag = TextOf(blob.ETag),
        Modified = blob.LastModified,
    };

    public static BlobProperties From(BlobName name, BlobDownloadDetails blob, long length) => new()
    {
        Name = name,
        Length = length,
        ContentType = blob.ContentType,
        Sha256 = HashIn(blob.Metadata),
        ETag = TextOf(blob.ETag),
        Modified = blob.LastModified,
    };

    public static BlobProperties From(BlobName name, BlobItem blob) => new()
    {
        Name = name,
        Length = blob.Properties.ContentLength ?? 0,
        ContentType = blob.Properties.ContentType,
        Sha256 = HashIn(blob.Metadata),
        ETag = TextOf(blob.Properties.ETag ?? default),
        Modified = blob.Properties.LastModified ?? default,
    };

    public static string TextOf(ETag tag) => tag.ToString("H");

    public static Dictionary<string, string> Metadata(string sha256, string write) =>
        new() { [HashKey] = sha256, [WriteKey] = write };

    public static BlobRequestConditions? Conditions(bool onlyIfNew, string? ifMatch) =>
        onlyIfNew || ifMatch is not null
            ? new BlobRequestConditions
            {
                IfNoneMatch = onlyIfNew ? ETag.All : null,
                IfMatch = ifMatch is null ? null : new ETag(ifMatch),
            }
            : null;

    private static string? HashIn(IDictionary<string, string>? metadata) =>
        metadata is not null && metadata.TryGetValue(HashKey, out var hash) && hash.Length == HashCharacters
            ? hash
            : null;
}
