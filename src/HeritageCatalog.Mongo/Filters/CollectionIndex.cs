using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Filters;

/// <summary>An index to be made.</summary>
/// <param name="Keys">Fields and directions, such as <c>Sort.By("code")</c>; or a geographic key.</param>
/// <example><code>new CollectionIndex(Sort.By("customerId").ThenBy("code")) { IsUnique = true }</code></example>
public sealed record CollectionIndex(Sort Keys)
{
    /// <summary>The name; when it is null, fields and directions joined, as the server's shell does.</summary>
    public string? Name { get; init; }

    /// <summary>Whether two documents may not have the same key.</summary>
    public bool IsUnique { get; init; }

    /// <summary>Whether documents without the fields are left out.</summary>
    public bool IsSparse { get; init; }

    /// <summary>Only the documents that this filter means are in the index.</summary>
    public Filter PartialFilter { get; init; }

    /// <summary>Documents are deleted so long after the date in the field.</summary>
    public TimeSpan? ExpireAfter { get; init; }

    internal string EffectiveName => Name ?? MakeName();

    internal BsonDocument Build()
    {
        var builder = new BsonBuilder { { "key", BsonValue.From((BsonDocument)Keys) }, { "name", EffectiveName } };
        builder.AddIfPresent("unique", IsUnique ? true : default(BsonValue));
        builder.AddIfPresent("sparse", IsSparse ? true : default(BsonValue));
        builder.AddIfPresent("partialFilterExpression", PartialFilter.IsEmpty ? default(BsonValue) : PartialFilter);
        builder.AddIfPresent(
            "expireAfterSeconds", ExpireAfter is { } time ? (int)time.TotalSeconds : default(BsonValue));
        return builder;
    }

    private string MakeName()
    {
        var parts = new List<string>();
        foreach (var (field, direction) in (BsonDocument)Keys)
        {
            parts.Add($"{field}_{(direction.IsNumber ? direction.ToString() : direction.AsString)}");
        }

        return string.Join('_', parts);
    }
}
