using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Concerns;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Mongo.Collections;

/// <summary>How a find is to be done.</summary>
public sealed record FindOptions : OperationOptions
{
    /// <summary>The order; none when empty.</summary>
    public Sort Sort { get; init; }

    /// <summary>The fields wanted; all when empty.</summary>
    public Projection Projection { get; init; }

    /// <summary>How many documents to leave out; 0 for none.</summary>
    public long Skip { get; init; }

    /// <summary>How many documents to bring at most; 0 for all.</summary>
    public long Limit { get; init; }

    /// <summary>How many documents to bring at a time; by default the client's or else the server's choice.</summary>
    public int? BatchSize { get; init; }

    /// <summary>The name or the keys of the index to use; by default the server chooses.</summary>
    public BsonValue Hint { get; init; }

    /// <summary>How long the server may work on it.</summary>
    public TimeSpan? MaxTime { get; init; }

    /// <summary>Whether the server may put on disk what does not fit its memory; null for its choice.</summary>
    public bool? AllowsDiskUse { get; init; }

    /// <summary>Which nodes may answer; null for the client's choice.</summary>
    public ReadPreference? Preference { get; init; }

    /// <summary>Whether to close the cursor after the first batch.</summary>
    internal bool IsSingleBatch { get; init; }
}
