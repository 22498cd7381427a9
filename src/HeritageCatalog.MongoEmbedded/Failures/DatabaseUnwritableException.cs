namespace HeritageCatalog.MongoEmbedded.Failures;

/// <summary>The folder or the file cannot be created or written by this user.</summary>
public sealed class DatabaseUnwritableException : DatabaseOpenException
{
    internal DatabaseUnwritableException(string path, string what, Exception? cause = null)
        : base(
            path,
            $"The database {path} cannot be written: {what}. Check the folder, its permissions and its space.",
            cause)
    {
    }
}
