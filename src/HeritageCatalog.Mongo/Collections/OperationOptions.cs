using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Collections;

/// <summary>What reads and writes may be told besides what they do.</summary>
public abstract record OperationOptions
{
    private protected OperationOptions()
    {
    }

    /// <summary>Any value that the server puts into its log and profile, to find the operation there.</summary>
    public BsonValue Comment { get; init; }

    /// <summary>Variables that expressions can use, each by its name with <c>$$</c> before it.</summary>
    public BsonDocument Let { get; init; }

    /// <summary>How texts are compared, such as <c>{ locale: "zh", strength: 2 }</c>; by bytes when empty.</summary>
    public BsonDocument Collation { get; init; }
}
