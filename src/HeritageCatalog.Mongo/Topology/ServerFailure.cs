using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Topology;

/// <summary>A failure on a connection of the application's, as far as it says something of the server.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Generation">The generation of the pool that the connection was made in.</param>
/// <param name="IsHandshakeComplete">Whether the connection was ready for commands.</param>
/// <param name="Error">The exception.</param>
/// <param name="Reply">What the server replied; empty when nothing came.</param>
internal readonly record struct ServerFailure(
    FailureKind Kind, int Generation, bool IsHandshakeComplete, Exception Error, BsonDocument Reply);

/// <summary>The kinds of failures that differ in what they say of a server.</summary>
internal enum FailureKind
{
    /// <summary>The server replied, with an error.</summary>
    Command,

    /// <summary>The connection broke.</summary>
    Network,

    /// <summary>No reply came in time.</summary>
    Timeout,

    /// <summary>Nobody listens there.</summary>
    Refused,

    /// <summary>The server did not take the credentials.</summary>
    Authentication,
}

/// <summary>What follows from a failure for the server it happened on.</summary>
internal enum FailureConsequence
{
    /// <summary>Nothing: it is old news, or says nothing of the server.</summary>
    None,

    /// <summary>The server is not what it was, and has to be asked.</summary>
    MarkUnknown,

    /// <summary>So it is, and its connections are of no use any more.</summary>
    MarkUnknownAndClear,
}
