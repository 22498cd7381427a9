using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Concerns;

namespace HeritageCatalog.Mongo.Collections;

/// <summary>How an aggregation is to be done.</summary>
public sealed record AggregateOptions : OperationOptions
{
    /// <summary>How many documents to bring at a time; by default the client's or else the server's choice.</summary>
    public int? BatchSize { get; init; }

    /// <summary>The name or the keys of the index to use; by default the server chooses.</summary>
    public BsonValue Hint { get; init; }

    /// <summary>How long the server may work on it.</summary>
    public TimeSpan? MaxTime { get; init; }

    /// <summary>Whether the server may put on disk what does not fit its memory; null for its choice.</summary>
    public bool? AllowsDiskUse { get; init; }

    /// <summary>Whether the rules of a collection that is written to are not applied; null for the server's choice.
    /// </summary>
    public bool? BypassesValidation { get; init; }

    /// <summary>Which nodes may answer; null for the client's choice.</summary>
    public ReadPreference? Preference { get; init; }
}
