using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Collections;

/// <summary>How documents are to be counted, or their values told apart.</summary>
public sealed record CountOptions : OperationOptions
{
    /// <summary>How many documents to leave out; 0 for none.</summary>
    public long Skip { get; init; }

    /// <summary>How many documents to count at most; 0 for all.</summary>
    public long Limit { get; init; }

    /// <summary>The name or the keys of the index to use; by default the server chooses.</summary>
    public BsonValue Hint { get; init; }

    /// <summary>How long the server may work on it.</summary>
    public TimeSpan? MaxTime { get; init; }
}
