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
                return await AggregateAsync();
            case "countDocuments":
                Filter counted = arguments.Document("filter");
                arguments.RequireAllTaken();
                return await collection.CountDocumentsAsync(counted, session, cancellation);
            case "estimatedDocumentCount":
                arguments.RequireAllTaken();
                return await collection.EstimatedDocumentCountAsync(cancellation);
            case "distinct":
                Filter among = arguments.Document("filter");
                var field = arguments.Text("fieldName");
                arguments.RequireAllTaken();
                return BsonValue.From(await collection.DistinctAsync(field, among, session, cancellation));
            default:
                arguments.RequireAllTaken();
                return await ListAsync(await collection.ListIndexesAsync(session, cancellation));
        }
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
        };
        arguments.RequireAllTaken();
        return (filter, options);
    }

    private async Task<BsonValue> AggregateAsync()
    {
        var options = new AggregateOptions
        {
            BatchSize = arguments.Number("batchSize"),
            Hint = arguments["hint"],
            MaxTime = arguments.Milliseconds("maxTimeMS"),
        };
        var pipeline = ReadPipeline(arguments["pipeline"]);
        arguments.RequireAllTaken();
        return await ListAsync(
            await collection.AggregateAsync<BsonDocument>(pipeline, options, session, cancellation));
    }

    private async Task<BsonValue> ListAsync(MongoCursor<BsonDocument> cursor) =>
        BsonValue.From(BsonArray.From(await cursor.ToListAsync(cancellation)));
}
