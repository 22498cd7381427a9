using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Collections;

/// <summary>How documents are to be inserted.</summary>
public sealed record InsertOptions
{
    /// <summary>Whether to stop at the first of many that is refused; else the others are tried too.</summary>
    public bool IsOrdered { get; init; } = true;

    /// <summary>Whether the rules of the collection are not applied; null for the server's choice.</summary>
    public bool? BypassesValidation { get; init; }

    /// <summary>Any value that the server puts into its log and profile, to find the operation there.</summary>
    public BsonValue Comment { get; init; }
}
