namespace HeritageCatalog.MongoEmbedded.Failures;

/// <summary>The file is one of this engine's, but it is cut short or its bytes are not what was written.</summary>
public sealed class DatabaseCorruptException : DatabaseOpenException
{
    internal DatabaseCorruptException(string path, string what, Exception? cause = null)
        : base(path, $"The database {path} is damaged: {what}. Nothing was changed; put a backup in its place.", cause)
    {
    }
}
