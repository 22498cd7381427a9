namespace HeritageCatalog.MongoEmbedded.Failures;

/// <summary>
/// A database file that could not be opened, with the path and what its owner can do about it. The file is left as it
/// was found.
/// </summary>
public abstract class DatabaseOpenException : Exception
{
    private protected DatabaseOpenException(string path, string message, Exception? cause = null)
        : base(message, cause)
    {
        Path = path;
    }

    /// <summary>Full path of the file that was asked for.</summary>
    public string Path { get; }
}
