using HeritageCatalog.Mongo.Concerns;

namespace HeritageCatalog.Mongo.Sessions;

/// <summary>How a transaction reads and commits; what is null is the session's, then the client's choice.</summary>
public sealed record TransactionOptions
{
    /// <summary>How sure its reads are.</summary>
    public ReadConcern? ReadConcern { get; init; }

    /// <summary>What must have happened before its commit is acknowledged.</summary>
    public WriteConcern? WriteConcern { get; init; }

    /// <summary>Which nodes may answer; only the primary can, so that anything else is refused when it is used.
    /// </summary>
    public ReadPreference? Preference { get; init; }

    /// <summary>How long the server may work on the commit.</summary>
    public TimeSpan? MaxCommitTime { get; init; }

    /// <summary>The same with gaps filled from <paramref name="defaults"/>.</summary>
    internal TransactionOptions Or(TransactionOptions defaults) => new()
    {
        ReadConcern = ReadConcern ?? defaults.ReadConcern,
        WriteConcern = WriteConcern ?? defaults.WriteConcern,
        Preference = Preference ?? defaults.Preference,
        MaxCommitTime = MaxCommitTime ?? defaults.MaxCommitTime,
    };
}
