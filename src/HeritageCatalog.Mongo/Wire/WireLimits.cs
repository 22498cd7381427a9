namespace HeritageCatalog.Mongo.Wire;

/// <summary>The most that a server takes at once, as it says in its hello.</summary>
/// <param name="MaxDocumentSize">Bytes of a document (<c>maxBsonObjectSize</c>).</param>
/// <param name="MaxMessageSize">Bytes of a message (<c>maxMessageSizeBytes</c>).</param>
/// <param name="MaxWriteBatchSize">Statements of a write command (<c>maxWriteBatchSize</c>).</param>
internal sealed record WireLimits(int MaxDocumentSize, int MaxMessageSize, int MaxWriteBatchSize)
{
    /// <summary>What holds while a server has not said otherwise.</summary>
    public static readonly WireLimits Default = new(16 * 1024 * 1024, 48_000_000, 100_000);
}
