namespace HeritageCatalog.Blobs.Uploads;

/// <summary>What an upload has to be when it ends.</summary>
public sealed record BlobCompletion
{
    /// <summary>How many blocks it was sent in, from number 0 on; 0 when it was sent whole.</summary>
    public required int Blocks { get; init; }

    /// <summary>Media type of what was sent in blocks; what was sent whole has the one that was asked for.</summary>
    public string ContentType { get; init; } = BlobWrite.DefaultContentType;

    /// <summary>How many bytes at most.</summary>
    public long MostBytes { get; init; } = long.MaxValue;

    /// <summary>How many bytes were announced; null for any number.</summary>
    public long? ExpectedLength { get; init; }

    /// <summary>The hash that was announced, as 64 small hexadecimal digits; null for any.</summary>
    public string? ExpectedSha256 { get; init; }

    internal ContentBounds Bounds => new(MostBytes, ExpectedLength);

    internal void RequireSense()
    {
        BlobBlocks.CheckCount(Blocks);
        ContentCheck.RequireSense(ContentType, ExpectedSha256);
    }
}
