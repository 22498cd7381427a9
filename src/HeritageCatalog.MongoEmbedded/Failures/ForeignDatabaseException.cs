namespace HeritageCatalog.MongoEmbedded.Failures;

/// <summary>The file holds something else than a database of this engine, so it is not touched.</summary>
public sealed class ForeignDatabaseException : DatabaseOpenException
{
    internal ForeignDatabaseException(string path, string what)
        : base(path, $"The file {path} {what}. It was left untouched; choose another path or move it away.")
    {
    }
}
