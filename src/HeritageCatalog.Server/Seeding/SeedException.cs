namespace HeritageCatalog.Server.Seeding;

/// <summary>A seed file cannot be read; the message names the file, the record and what is wrong with it.</summary>
public sealed class SeedException(string message, Exception? cause = null) : Exception(message, cause);
