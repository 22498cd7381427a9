namespace HeritageCatalog.Blobs.Failures;

/// <summary>The bytes that came are not those that were announced or allowed. None of them have been kept.</summary>
public sealed class BlobContentException(BlobName name, BlobContentProblem problem, string message)
    : BlobException(message)
{
    /// <summary>What was to be written.</summary>
    public BlobName Name { get; } = name;

    /// <summary>What is wrong with it.</summary>
    public BlobContentProblem Problem { get; } = problem;
}

/// <summary>How bytes can differ from what was announced.</summary>
public enum BlobContentProblem
{
    /// <summary>More than are allowed.</summary>
    TooLarge,

    /// <summary>Fewer or more than were announced.</summary>
    OtherLength,

    /// <summary>As many, and others.</summary>
    OtherHash,

    /// <summary>A block has not been sent, or not all of them.</summary>
    MissingBlock,
}
