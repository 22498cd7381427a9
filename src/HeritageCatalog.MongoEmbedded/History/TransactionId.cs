namespace HeritageCatalog.MongoEmbedded.History;

/// <summary>A transaction by its session and its number there.</summary>
internal readonly record struct TransactionId(Guid Session, long Number);
