namespace HeritageCatalog.MongoEmbedded.Failures;

/// <summary>Another server, in this process or another one, has the file open: one process serves one file.</summary>
public sealed class DatabaseLockedException : DatabaseOpenException
{
    internal DatabaseLockedException(string path, Exception? cause = null)
        : base(
            path,
            $"The database {path} is in use by another process. Stop that process or choose another file.",
            cause)
    {
    }
}
