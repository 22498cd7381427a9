using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Mongo.Collections;

/// <summary>How an update or a replacement is to be done.</summary>
public sealed record UpdateOptions : OperationOptions
{
    /// <summary>Whether to insert a document when none is meant by the filter.</summary>
    public bool IsUpsert { get; init; }

    /// <summary>The name or the keys of the index to use; by default the server chooses.</summary>
    public BsonValue Hint { get; init; }

    /// <summary>Which items of arrays an update means by <c>$[name]</c>, one filter for each name.</summary>
    public IReadOnlyList<Filter>? ArrayFilters { get; init; }

    /// <summary>Which document comes first when the filter means several (MongoDB 8.0; not for many).</summary>
    public Sort Sort { get; init; }

    /// <summary>Whether the rules of the collection are not applied; null for the server's choice.</summary>
    public bool? BypassesValidation { get; init; }
}
