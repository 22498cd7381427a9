namespace HeritageCatalog.Server.Hosting;

/// <summary>
/// The program cannot start, and the person at the keyboard can do something about it: one line says what.
/// </summary>
public sealed class StartRefusedException(string message, Exception? cause = null) : Exception(message, cause);
