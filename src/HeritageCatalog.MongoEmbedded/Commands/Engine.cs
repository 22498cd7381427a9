using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Cursors;
using HeritageCatalog.MongoEmbedded.Transactions;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>The parts that commands work with.</summary>
internal sealed record Engine(
    Store Store,
    CursorRegistry Cursors,
    TransactionTable Transactions,
    TimeProvider Time,
    EmbeddedServerOptions Options)
{
    /// <summary>Replies tell the cluster's time too, for clients that pass it on to others.</summary>
    public bool TellsClusterTime { get; init; }

    /// <summary>When it was opened.</summary>
    private DateTimeOffset OpenedAt { get; } = Time.GetUtcNow();

    /// <summary>How long it has been open.</summary>
    public TimeSpan Uptime => Time.GetUtcNow() - OpenedAt;

    /// <summary>Versions that are read more than once.</summary>
    public SnapshotTable Snapshots { get; } = new(Time);

    /// <summary>Replies that say the same until the next write.</summary>
    public WholeReplies WholeReplies { get; } = new();

    /// <summary>Replies with the time.</summary>
    public TimedReplies TimedReplies { get; } = new();

    /// <summary>What a reply that is written now tells about time.</summary>
    public BsonDocument TellTime()
    {
        var times = Store.Committed.Times;
        return TellsClusterTime ? times.Both : times.Operation;
    }
}
