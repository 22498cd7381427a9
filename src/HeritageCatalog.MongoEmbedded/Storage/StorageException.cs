namespace HeritageCatalog.MongoEmbedded.Storage;

/// <summary>SQLite refused a step; <see cref="Code"/> is its primary result code.</summary>
internal sealed class StorageException(int code, string message) : Exception(message)
{
    public int Code { get; } = code;
}
