using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Collections;

/// <summary>How many writes are to be done together.</summary>
public sealed record BulkWriteOptions
{
    /// <summary>Whether to stop at the first that is refused; else the others are done too, in any order.</summary>
    public bool IsOrdered { get; init; } = true;

    /// <summary>Whether the rules of the collection are not applied; null for the server's choice.</summary>
    public bool? BypassesValidation { get; init; }

    /// <summary>Variables that expressions can use, each by its name with <c>$$</c> before it.</summary>
    public BsonDocument Let { get; init; }

    /// <summary>Any value that the server puts into its log and profile, to find the operation there.</summary>
    public BsonValue Comment { get; init; }
}
