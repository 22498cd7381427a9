using HeritageCatalog.Bson;

namespace HeritageCatalog.Server.Catalog.Caching;

/// <summary>One record as it was and as it is.</summary>
/// <param name="Collection">Where it is kept.</param>
/// <param name="Id">Its id.</param>
/// <param name="Before">As it was; null where it did not exist, or where that is not known.</param>
/// <param name="After">As it is; null where it does not exist any more, or where that is not known.</param>
public sealed record RecordChange(string Collection, BsonValue Id, BsonDocument? Before, BsonDocument? After)
{
    /// <summary>False where the record was something that nobody told.</summary>
    public bool IsBeforeKnown { get; init; } = true;

    /// <summary>False where the record is something that nobody told.</summary>
    public bool IsAfterKnown { get; init; } = true;

    public bool IsWhollyKnown => IsBeforeKnown && IsAfterKnown;

    /// <summary>Whether the record is what it was.</summary>
    public bool IsNone => IsWhollyKnown && Nullable.Equals(Before, After);

    public static RecordChange Inserted(string collection, BsonDocument after) =>
        new(collection, after["_id"u8], null, after);

    public static RecordChange Replaced(string collection, BsonDocument before, BsonDocument after) =>
        new(collection, after["_id"u8], before, after);

    public static RecordChange Deleted(string collection, BsonDocument before) =>
        new(collection, before["_id"u8], before, null);
}
