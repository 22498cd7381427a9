using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Filters;

/// <summary>Stages that documents pass through one after the other.</summary>
/// <example><code>new Pipeline().Match(filter).SortByCount("$category").Limit(10)</code></example>
public sealed class Pipeline
{
    private readonly List<BsonDocument> _stages = [];

    /// <summary>Gives the stages in the server's own notation.</summary>
    public static implicit operator BsonArray(Pipeline pipeline) => BsonArray.From(pipeline._stages);

    /// <summary>Gives the stages in the server's own notation, as a value.</summary>
    public static implicit operator BsonValue(Pipeline pipeline) => BsonValue.From((BsonArray)pipeline);

    /// <summary>Keeps the documents that the filter means.</summary>
    public Pipeline Match(Filter filter) => Stage("$match", filter);

    /// <summary>Keeps or computes fields.</summary>
    public Pipeline Project(Projection projection) => Stage("$project", BsonValue.From((BsonDocument)projection));

    /// <summary>Orders the documents.</summary>
    public Pipeline Sort(Sort sort) => Stage("$sort", BsonValue.From((BsonDocument)sort));

    /// <summary>Leaves out so many documents.</summary>
    public Pipeline Skip(long count) => Stage("$skip", count);

    /// <summary>Keeps so many documents.</summary>
    public Pipeline Limit(long count) => Stage("$limit", count);

    /// <summary>Makes a document for each item of an array.</summary>
    /// <param name="path">The field with a dollar sign before it.</param>
    /// <param name="keepEmpty">Whether a document whose array is empty or missing passes as it is.</param>
    public Pipeline Unwind(string path, bool keepEmpty = false) => keepEmpty
        ? Stage("$unwind", new BsonBuilder { { "path", path }, { "preserveNullAndEmptyArrays", true } })
        : Stage("$unwind", path);

    /// <summary>Makes one document for each value of an expression, with accumulators over its group.</summary>
    /// <param name="id">The expression, such as "$category", or null for one group of all.</param>
    /// <param name="accumulators">Names and accumulators, such as <c>{ "n", { "$sum": 1 } }</c>.</param>
    public Pipeline Group(BsonValue id, BsonDocument accumulators = default) =>
        Stage("$group", new BsonBuilder { { "_id", id }, accumulators });

    /// <summary>Makes one <c>{_id, count}</c> for each value of an expression, the most frequent first.</summary>
    public Pipeline SortByCount(BsonValue expression) => Group(
            expression, new BsonBuilder { { "count", new BsonBuilder { { "$sum", 1 } } } })
        .Sort(Filters.Sort.ByDescending("count"));

    /// <summary>Makes one document that tells how many there were; none when there were none.</summary>
    public Pipeline Count(string field) => Stage("$count", field);

    /// <summary>Runs several pipelines on the same documents and makes one document of their results.</summary>
    public Pipeline Facet(params ReadOnlySpan<(string Name, Pipeline Pipeline)> facets)
    {
        var builder = new BsonBuilder();
        foreach (var (name, pipeline) in facets)
        {
            builder.Add(name, pipeline);
        }

        return Stage("$facet", builder);
    }

    /// <summary>Adds to each document the documents of another collection whose field has the same value.</summary>
    public Pipeline Lookup(string from, string localField, string foreignField, string into) => Stage(
        "$lookup",
        new BsonBuilder
        {
            { "from", from },
            { "localField", localField },
            { "foreignField", foreignField },
            { "as", into },
        });

    /// <summary>Adds any stage.</summary>
    /// <param name="name">The name of the stage with its dollar sign.</param>
    /// <param name="argument">What it does.</param>
    public Pipeline Stage(string name, BsonValue argument)
    {
        _stages.Add(new BsonBuilder { { name, argument } });
        return this;
    }
}
