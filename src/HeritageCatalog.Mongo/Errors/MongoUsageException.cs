namespace HeritageCatalog.Mongo.Errors;

/// <summary>The caller asked for something that cannot be sent; no server was involved.</summary>
public sealed class MongoUsageException(string message) : InvalidOperationException(message);
