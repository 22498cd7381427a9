namespace HeritageCatalog.MongoEmbedded.Storage;

/// <summary>A row as it was read at start-up, its checksum already compared.</summary>
internal readonly record struct StoredRow(long Id, byte[] Body);
