namespace HeritageCatalog.Server.Catalog.Documents;

/// <summary>A document that clients may name instead of sending it, and that is trusted.</summary>
public sealed record ClientDocument
{
    /// <summary>The SHA-256 hash of the text in UTF-8, in lower-case hexadecimal digits.</summary>
    public required string Id { get; init; }

    public required string Text { get; init; }

    /// <summary>What people call it: the name of the file it came from.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset AddedAt { get; init; }
}
