using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Collections;

/// <summary>What many writes did; all of it is 0 when they were not to be acknowledged.</summary>
/// <param name="InsertedCount">How many documents were inserted.</param>
/// <param name="MatchedCount">How many the filters of updates and replacements meant.</param>
/// <param name="ModifiedCount">How many of them are different now.</param>
/// <param name="DeletedCount">How many were deleted.</param>
/// <param name="UpsertedIds">The <c>_id</c> of each document that an update or replacement has inserted because there
/// was none, by the position of that write.</param>
public sealed record BulkWriteResult(
    long InsertedCount,
    long MatchedCount,
    long ModifiedCount,
    long DeletedCount,
    IReadOnlyDictionary<int, BsonValue> UpsertedIds);
