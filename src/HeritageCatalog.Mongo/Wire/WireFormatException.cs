namespace HeritageCatalog.Mongo.Wire;

/// <summary>The bytes that came are not a reply; whoever reads them knows the server and says so.</summary>
internal sealed class WireFormatException(string message) : Exception(message);
