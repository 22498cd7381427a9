using HeritageCatalog.Mongo.ConnectionStrings;

namespace HeritageCatalog.Mongo.Connections;

/// <summary>Tells a connection from others, for events and logs.</summary>
/// <param name="Server">The server it goes to.</param>
/// <param name="ConnectionId">Its number in the pool of this client, from 1.</param>
/// <param name="ServerConnectionId">Its number in the server's log; null when the server does not tell.</param>
public sealed record ConnectionIdentity(ServerAddress Server, long ConnectionId, long? ServerConnectionId);
