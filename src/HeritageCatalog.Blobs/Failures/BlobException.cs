namespace HeritageCatalog.Blobs.Failures;

/// <summary>Something about blobs that is not the fault of this program.</summary>
public abstract class BlobException(string message, Exception? inner = null) : Exception(message, inner);
