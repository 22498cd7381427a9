namespace HeritageCatalog.MongoEmbedded.History;

/// <summary>A document that went with its collection while the log still tells how it came to be.</summary>
internal readonly record struct RetainedDocument(long Address, byte[] Body);
