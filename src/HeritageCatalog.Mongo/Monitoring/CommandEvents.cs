using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Connections;

namespace HeritageCatalog.Mongo.Monitoring;

/// <summary>Listeners that are told about each command; one that is null costs nothing.</summary>
/// <remarks>They are called on the thread that sends and must not throw.</remarks>
public sealed class CommandEvents
{
    /// <summary>Called before a command is sent.</summary>
    public Action<CommandStarted>? Started { get; init; }

    /// <summary>Called when the server has granted a command.</summary>
    public Action<CommandSucceeded>? Succeeded { get; init; }

    /// <summary>Called when the server has refused a command, or no reply came.</summary>
    public Action<CommandFailed>? Failed { get; init; }
}

/// <summary>A command is about to be sent.</summary>
/// <param name="CommandName">Such as "find".</param>
/// <param name="Database">The database it is for.</param>
/// <param name="Command">The whole command; empty when it is secret.</param>
public readonly record struct CommandStarted(string CommandName, string Database, BsonDocument Command)
{
    /// <summary>The connection it goes by; null inside this process.</summary>
    public ConnectionIdentity? Connection { get; init; }

    /// <summary>Ties the events of one command together.</summary>
    public long RequestId { get; init; }
}

/// <summary>The server has granted a command.</summary>
/// <param name="CommandName">Such as "find".</param>
/// <param name="Database">The database it was for.</param>
/// <param name="Duration">From sending to having the reply.</param>
/// <param name="Reply">The whole reply; empty when it is secret.</param>
public readonly record struct CommandSucceeded(
    string CommandName, string Database, TimeSpan Duration, BsonDocument Reply)
{
    /// <summary>The connection it went by; null inside this process.</summary>
    public ConnectionIdentity? Connection { get; init; }

    /// <summary>Ties the events of one command together.</summary>
    public long RequestId { get; init; }
}

/// <summary>The server has refused a command, or no reply came.</summary>
/// <param name="CommandName">Such as "find".</param>
/// <param name="Database">The database it was for.</param>
/// <param name="Duration">From sending to knowing of the failure.</param>
/// <param name="Failure">What the caller is about to get.</param>
public readonly record struct CommandFailed(
    string CommandName, string Database, TimeSpan Duration, Exception Failure)
{
    /// <summary>The connection it went by; null inside this process.</summary>
    public ConnectionIdentity? Connection { get; init; }

    /// <summary>Ties the events of one command together.</summary>
    public long RequestId { get; init; }
}
