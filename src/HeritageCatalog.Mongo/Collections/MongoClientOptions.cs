using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Monitoring;
using HeritageCatalog.Mongo.Resolving;

namespace HeritageCatalog.Mongo.Collections;

/// <summary>What holds for everything that a client does.</summary>
public sealed record MongoClientOptions
{
    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Who is told about each command; nobody by default.</summary>
    public CommandEvents? Events { get; init; }

    /// <summary>Who is told what becomes known of the servers; nobody by default.</summary>
    public TopologyEvents? TopologyEvents { get; init; }

    /// <summary>Who is told what happens in the pools of connections; nobody by default.</summary>
    public PoolEvents? PoolEvents { get; init; }

    /// <summary>How many documents a query brings at a time unless it says so itself; null for the server's choice,
    /// which is 101 in the first batch.</summary>
    public int? BatchSize { get; init; }

    /// <summary>Whether a read is tried once more when it fails for a reason that may pass; a connection string says so
    /// unless it says otherwise, a connection inside this process has no such reasons.</summary>
    public bool RetryReads { get; init; }

    /// <summary>Whether a write is numbered and, when it fails for a reason that may pass, tried once more; as with
    /// <see cref="RetryReads"/>.</summary>
    public bool RetryWrites { get; init; }

    /// <summary>How often an operation is tried again that a server has sent away because it has too much to do, each
    /// time after a longer pause. A connection string says it as <c>maxAdaptiveRetries</c>.</summary>
    public int OverloadRetries { get; init; } = 2;

    /// <summary>Whether such an operation goes to another server if there is one. A connection string says it as
    /// <c>enableOverloadRetargeting</c>.</summary>
    public bool LeavesOverloadedServers { get; init; }

    /// <summary>How long an operation may take with all its tries and batches; null for any time. The server is told
    /// (<c>maxTimeMS</c>), and tries are as many as the time allows. Of a cursor it is the time until its last batch,
    /// of a change stream that of each event. A connection string says it as <c>timeoutMS</c>.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How long after a check of a server the next may come when somebody needs it.</summary>
    internal TimeSpan ShortestHeartbeat { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Gives numbers from 0 up to 1, which keep those apart who conflict with each other.</summary>
    internal Func<double> Random { get; init; } = System.Random.Shared.NextDouble;

    /// <summary>Asks a name service for a "mongodb+srv" name; null for those that this machine uses.</summary>
    internal DnsLookup? LookUp { get; init; }

    /// <summary>What is asked of every read and write.</summary>
    internal ConcernOptions Concerns { get; init; } = ConcernOptions.Default;
}
