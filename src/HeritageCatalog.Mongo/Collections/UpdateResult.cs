using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Collections;

/// <summary>What an update or a replacement did.</summary>
/// <param name="MatchedCount">How many documents the filter meant (at most one unless many were to be updated).</param>
/// <param name="ModifiedCount">How many of them are different now.</param>
/// <param name="UpsertedId">The <c>_id</c> of the document that was inserted; missing when none was.</param>
public readonly record struct UpdateResult(long MatchedCount, long ModifiedCount, BsonValue UpsertedId)
{
    /// <summary>True when no document was meant and one was inserted instead.</summary>
    public bool IsInserted => !UpsertedId.IsMissing;
}
