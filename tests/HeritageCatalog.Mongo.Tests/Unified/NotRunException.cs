namespace HeritageCatalog.Mongo.Tests.Unified;

/// <summary>A case asks for what this client, this runner or this server does not have.</summary>
internal sealed class NotRunException(string reason) : Exception(reason);
