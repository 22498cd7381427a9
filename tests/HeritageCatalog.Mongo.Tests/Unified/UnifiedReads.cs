using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Cursors;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Mongo.Sessions;

namespace HeritageCatalog.Mongo.Tests.Unified;

/// <summary>Reads of a collection.</summary>
internal sealed class UnifiedReads(
    MongoCollection<BsonDocument> collection,
    UnifiedArguments arguments,
    ClientSession? session,
    CancellationToken cancellation)
{
    public static Pipeline ReadPipeline(BsonValue stages)
    {
        var pipeline = new Pipeline();
        foreach (var stage in stages.AsArray)
        {
            foreach (var (name, operand) in stage.AsDocument)
            {
                pipeline.Stage(name, operand);
            }
        }

        return pipeline;
    }

    public static AggregateOptions ReadAggregate(UnifiedArguments arguments) => new()
    {
        BatchSize = arguments.Number("batchSize"),
        Hint = arguments["hint"],
        MaxTime = arguments.Milliseconds("maxTimeMS"),
        AllowsDiskUse = arguments.OptionalFlag("allowDiskUse"),
        BypassesValidation = arguments.OptionalFlag("bypassDocumentValidation"),
        Comment = arguments["comment"],
        Let = arguments.Document("let"),
        Collation = arguments.Document("collation"),
    };

    public async Task<BsonValue> RunAsync(string name)
    {
        switch (name)
        {
            case "find":
                var (filter, options) = ReadFind();
                return await ListAsync(await collection.FindAsync(filter, options, session, cancellation));
            case "findOne":
                var (single, how) = ReadFind();
                await using (var cursor = await collection.FindAsync(
                    single, how with { Limit = 1, IsSingleBatch = true }, session, cancellation))
                {
                    var found = await cursor.ToListAsync(cancellation);
                    return found.Count == 0 ? BsonValue.Null : BsonValue.From(found[0]);
                }

            case "aggregate":
                var stages = ReadPipeline(arguments["pipeline"]);
                var manner = ReadAggregate(arguments);
                arguments.RequireAllTaken();
                return await ListAsync(
                    await collection.AggregateAsync<BsonDocument>(stages, manner, session, cancellation));
            case "listIndexes" or "listIndexNames":
                arguments.RequireAllTaken();
                return await ListAsync(await collection.ListIndexesAsync(session, cancellation));
            default:
                return await CountAsync(name);
        }
    }

    private async Task<BsonValue> CountAsync(string name)
    {
        Filter filter = arguments.Document("filter");
        var field = name == "distinct" ? arguments.Text("fieldName") : "";
        var options = new CountOptions
        {
            Skip = arguments.Number("skip") ?? 0,
            Limit = arguments.Number("limit") ?? 0,
            Hint = arguments["hint"],
            MaxTime = arguments.Milliseconds("maxTimeMS"),
            Comment = arguments["comment"],
            Collation = arguments.Document("collation"),
        };
        arguments.RequireAllTaken();
        return name switch
        {
            "countDocuments" => await collection.CountDocumentsAsync(filter, options, session, cancellation),
            "count" => await collection.CountAsync(filter, options, session, cancellation),
            "estimatedDocumentCount" => await collection.EstimatedDocumentCountAsync(options, cancellation),
            _ => BsonValue.From(await collection.DistinctAsync(field, filter, options, session, cancellation)),
        };
    }

    private (Filter Filter, FindOptions Options) ReadFind()
    {
        Filter filter = arguments.Document("filter");
        var options = new FindOptions
        {
            Sort = arguments.Document("sort"),
            Projection = arguments.Document("projection"),
            Skip = arguments.Number("skip") ?? 0,
            Limit = arguments.Number("limit") ?? 0,
            BatchSize = arguments.Number("batchSize"),
            Hint = arguments["hint"],
            MaxTime = arguments.Milliseconds("maxTimeMS"),
            AllowsDiskUse = arguments.OptionalFlag("allowDiskUse"),
            Comment = arguments["comment"],
            Let = arguments.Document("let"),
            Collation = arguments.Document("collation"),
        };
        arguments.RequireAllTaken();
        return (filter, options);
    }

    private async Task<BsonValue> ListAsync(MongoCursor<BsonDocument> cursor) =>
        BsonValue.From(BsonArray.From(await cursor.ToListAsync(cancellation)));
}
