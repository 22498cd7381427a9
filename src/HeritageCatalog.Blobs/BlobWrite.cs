namespace HeritageCatalog.Blobs;

/// <summary>How a blob is written: its type, the conditions, and what the bytes have to be.</summary>
public sealed record BlobWrite
{
    /// <summary>The type of what says nothing else.</summary>
    public const string DefaultContentType = "application/octet-stream";

    internal static readonly BlobWrite Default = new();

    /// <summary>Media type, at most 200 ASCII characters.</summary>
    public string ContentType { get; init; } = DefaultContentType;

    /// <summary>Whether nothing may have the name yet (If-None-Match: *).</summary>
    public bool OnlyIfNew { get; init; }

    /// <summary>The ETag of what is to be replaced; null for whatever there is.</summary>
    public string? IfMatch { get; init; }

    /// <summary>More bytes than these are refused as soon as they come.</summary>
    public long MostBytes { get; init; } = long.MaxValue;

    /// <summary>How many bytes were announced; null for any number.</summary>
    public long? ExpectedLength { get; init; }

    /// <summary>The hash that was announced, as 64 small hexadecimal digits; null for any.</summary>
    public string? ExpectedSha256 { get; init; }

    internal ContentBounds Bounds => new(MostBytes, ExpectedLength);

    internal void RequireSense() => ContentCheck.RequireSense(ContentType, ExpectedSha256);
}
