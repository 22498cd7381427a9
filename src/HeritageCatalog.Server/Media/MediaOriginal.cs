namespace HeritageCatalog.Server.Media;

/// <summary>Bytes as they were sent. They lie in the blob store under their hash, once for each bureau.</summary>
public sealed record MediaOriginal
{
    /// <summary>64 small hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    public required long Bytes { get; init; }

    /// <summary>As the first bytes tell, whatever the sender said.</summary>
    public required string ContentType { get; init; }

    /// <summary>What the sender called it. Shown to curators, never used as a path.</summary>
    public required string FileName { get; init; }
}

/// <summary>Bytes that somebody has announced and sends to the blob store himself.</summary>
public sealed record MediaIncoming
{
    /// <summary>The blob's name; another one for each announcement.</summary>
    public required string Blob { get; init; }

    public required string Sha256 { get; init; }

    public required long Bytes { get; init; }

    public required string FileName { get; init; }

    /// <summary>When they are no longer waited for.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
