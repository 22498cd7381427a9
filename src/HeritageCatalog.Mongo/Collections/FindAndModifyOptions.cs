using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Mongo.Collections;

/// <summary>How to change one document and bring it back.</summary>
public sealed record FindAndModifyOptions : OperationOptions
{
    /// <summary>Which document comes first when the filter means several.</summary>
    public Sort Sort { get; init; }

    /// <summary>The fields to bring back; all when empty.</summary>
    public Projection Projection { get; init; }

    /// <summary>Whether to bring the document as it is after the change; by default, as it was before.</summary>
    public bool ReturnsNew { get; init; }

    /// <summary>Whether to insert a document when none is meant by the filter.</summary>
    public bool IsUpsert { get; init; }

    /// <summary>The name or the keys of the index to use; by default the server chooses.</summary>
    public BsonValue Hint { get; init; }

    /// <summary>Which items of arrays an update means by <c>$[name]</c>, one filter for each name.</summary>
    public IReadOnlyList<Filter>? ArrayFilters { get; init; }

    /// <summary>Whether the rules of the collection are not applied; null for the server's choice.</summary>
    public bool? BypassesValidation { get; init; }
}
