using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Collections;

/// <summary>How documents are to be deleted.</summary>
public sealed record DeleteOptions : OperationOptions
{
    /// <summary>The name or the keys of the index to use; by default the server chooses.</summary>
    public BsonValue Hint { get; init; }
}
