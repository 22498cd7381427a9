using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Sessions;

/// <summary>What holds for all operations of a session.</summary>
public sealed record SessionOptions
{
    /// <summary>Whether each read sees at least what the operations before it have seen and written; does not count for
    /// sessions that read one snapshot.</summary>
    public bool IsCausallyConsistent { get; init; } = true;

    /// <summary>Whether all reads see what there was at one moment; such a session only reads (MongoDB 5.0).</summary>
    public bool IsSnapshot { get; init; }

    /// <summary>The moment of the snapshot, as another session tells it; by default that of the first read.</summary>
    public BsonTimestamp? SnapshotTime { get; init; }

    /// <summary>How transactions read and commit unless they say otherwise.</summary>
    public TransactionOptions TransactionDefaults { get; init; } = new();
}
