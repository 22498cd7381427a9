namespace HeritageCatalog.Mongo.Errors;

/// <summary>What broke when a command got no reply.</summary>
public enum ConnectionFailure
{
    /// <summary>The connection ended, or what came over it made no sense.</summary>
    Broken,

    /// <summary>The server did not answer in time.</summary>
    Timeout,

    /// <summary>No connection could be made; the command was not sent.</summary>
    NotConnected,

    /// <summary>No connection could be made in time; the command was not sent.</summary>
    ConnectTimeout,

    /// <summary>All connections were in use for too long; the command was not sent.</summary>
    WaitQueueTimeout,

    /// <summary>Connections to the server are given up after an error; the command was not sent.</summary>
    PoolCleared,

    /// <summary>No server that fits was found in time; the command was not sent.</summary>
    NoServer,

    /// <summary>The client has been disposed of; the command was not sent.</summary>
    PoolClosed,
}
