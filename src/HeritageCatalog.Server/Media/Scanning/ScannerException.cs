namespace HeritageCatalog.Server.Media.Scanning;

/// <summary>The virus scanner gave no verdict: nothing passes that it has not seen.</summary>
public sealed class ScannerException(string message, Exception? cause = null) : Exception(message, cause);
