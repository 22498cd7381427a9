using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Collections;

/// <summary>How an update or a replacement is to be done.</summary>
public sealed record UpdateOptions
{
    /// <summary>Whether to insert a document when none is meant by the filter.</summary>
    public bool IsUpsert { get; init; }

    /// <summary>The name or the keys of the index to use; by default the server chooses.</summary>
    public BsonValue Hint { get; init; }
}
