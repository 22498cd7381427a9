namespace HeritageCatalog.Blobs.Uploads;

/// <summary>
/// How to send a blob: one request to <see cref="Url"/> with all bytes, or one for each block to
/// <see cref="UrlOfBlock"/>, in any order, again if it failed; then <see cref="IBlobStore.CompleteUploadAsync"/>.
/// Nothing can be read with it.
/// </summary>
public sealed record BlobUpload
{
    internal const string BlockPlace = "{block}";

    /// <summary>The name that is written.</summary>
    public required BlobName Name { get; init; }

    /// <summary>
    /// Where to send all bytes at once. Absolute, or relative to where the host has the endpoint of the folder store.
    /// </summary>
    public required string Url { get; init; }

    /// <summary>HTTP method of both ways.</summary>
    public string Method { get; init; } = "PUT";

    /// <summary>Headers of the request with all bytes; one with a block needs none.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>Until when.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>How many bytes at most, all blocks together.</summary>
    public required long MostBytes { get; init; }

    /// <summary>Bytes of each block but the last.</summary>
    public required int BlockBytes { get; init; }

    /// <summary>Where to send one block, with <c>{block}</c> in the place of its id.</summary>
    public required string BlockTemplate { get; init; }

    /// <summary>Where to send one block.</summary>
    /// <param name="block">Its number, from 0.</param>
    public string UrlOfBlock(int block)
    {
        BlobBlocks.Check(block);
        var id = Uri.EscapeDataString(BlobBlocks.IdOf(block));
        return BlockTemplate.Replace(BlockPlace, id, StringComparison.Ordinal);
    }

    /// <summary>How many blocks so many bytes are sent in; larger ones when there would be too many.</summary>
    public static (int Blocks, int BlockBytes) Plan(long bytes)
    {
        var size = BlobBlocks.SuggestedBytes;
        while (size < BlobBlocks.MostBytes && bytes > (long)size * BlobBlocks.MostBlocks)
        {
            size *= 2;
        }

        return ((int)((bytes + size - 1) / size), size);
    }
}
