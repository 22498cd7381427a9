using HeritageCatalog.Mongo.Concerns;

namespace HeritageCatalog.Mongo.Collections;

/// <summary>What is asked of the reads and writes of a database unless its collections say otherwise; what is null is
/// the client's choice.</summary>
public sealed record DatabaseOptions
{
    /// <summary>How sure a read must be that what it returns stays.</summary>
    public ReadConcern? ReadConcern { get; init; }

    /// <summary>What must have happened before a write is acknowledged.</summary>
    public WriteConcern? WriteConcern { get; init; }

    /// <summary>Which nodes may answer a read.</summary>
    public ReadPreference? Preference { get; init; }
}
