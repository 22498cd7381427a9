namespace HeritageCatalog.MongoEmbedded.Storage;

/// <summary>An entry of the log on its way to the disk.</summary>
internal sealed record StoredLogEntry(long Sequence, byte[] Body);
