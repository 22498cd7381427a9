namespace HeritageCatalog.GraphQL.Documents;

/// <summary>Where trusted documents are kept by their hashes outside of the process, such as a database.</summary>
/// <remarks>
/// It is asked for a document when a request names one that is not known. What it said, also that there is none, holds
/// for <see cref="Freshness"/>; then the next request asks again, so that documents can be added and taken away while
/// the server runs. While it cannot be asked, what it said last goes on to hold.
/// </remarks>
public sealed record DocumentSource
{
    /// <summary>
    /// Gives the text of the document with a SHA-256 hash, in lower-case hexadecimal digits; null for none. A text of
    /// another hash is taken for none.
    /// </summary>
    public required Func<string, CancellationToken, ValueTask<string?>> FindAsync { get; init; }

    /// <summary>Is told when the source could not be asked; nobody unless set.</summary>
    public Action<Exception>? OnFailure { get; init; }

    /// <summary>How long an answer holds; a minute unless set.</summary>
    public TimeSpan Freshness { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Size of the texts remembered, in bytes; those not used for a while go first.</summary>
    public int RememberedBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
