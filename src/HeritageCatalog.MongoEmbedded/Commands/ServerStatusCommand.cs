using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>serverStatus</c>: what tools show of a server. Sections may be asked for and are all told.</summary>
internal static class ServerStatusCommand
{
    public static Command Definition { get; } = Command.Immediate(
        "serverStatus",
        new FieldSet(
            "serverStatus", "repl", "metrics", "locks", "network", "connections", "storageEngine", "asserts", "mem",
            "opcounters", "globalLock", "wiredTiger", "tcmalloc", "security", "transactions",
            "logicalSessionRecordCache", "dur"),
        Run);

    private static BsonDocument Run(CommandContext context)
    {
        var options = context.Engine.Options;
        return new BsonBuilder
        {
            { "host", options.Host },
            { "version", BuildInfoCommand.Version },
            { "process", "embedded" },
            { "pid", (long)Environment.ProcessId },
            { "uptime", Math.Floor(context.Engine.Uptime.TotalSeconds) },
            { "localTime", context.Time.GetUtcNow() },
            {
                "storageEngine",
                new BsonBuilder
                {
                    { "name", "embedded" }, { "supportsCommittedReads", true }, { "persistent", true },
                }
            },
            {
                "repl",
                new BsonBuilder
                {
                    { "setName", options.ReplicaSetName }, { "isWritablePrimary", true }, { "me", options.Host },
                }
            },
            { "dur", WriteFlushes(context.Store) },
            { "mem", new BsonBuilder { { "resident", (int)(Environment.WorkingSet >> 20) }, { "supported", true } } },
            {
                "metrics",
                new BsonBuilder { { "cursor", new BsonBuilder { { "open", (long)context.Cursors.Count } } } }
            },
            { "ok", 1.0 },
        };
    }

    /// <summary>How well writers share the flushes of the disk.</summary>
    private static BsonBuilder WriteFlushes(Store store)
    {
        var (commits, batches) = store.Flushes;
        return new BsonBuilder { { "commits", commits }, { "writes", batches } };
    }
}
