namespace HeritageCatalog.Mongo.Resolving;

/// <summary>A message of the name service breaks the rules of its format.</summary>
internal sealed class DnsFormatException(string message) : Exception(message);
