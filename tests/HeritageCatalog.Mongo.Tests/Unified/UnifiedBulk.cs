using System.Globalization;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Mongo.Tests.Unified;

/// <summary>Reads the requests of a bulk write, and tells its result.</summary>
internal static class UnifiedBulk
{
    public static BulkWrite<BsonDocument> Read(BsonArray requests)
    {
        var writes = new BulkWrite<BsonDocument>();
        foreach (var request in requests)
        {
            foreach (var (name, value) in request.AsDocument)
            {
                var arguments = new UnifiedArguments(name, value.AsDocument);
                Add(writes, name, arguments);
                arguments.RequireAllTaken();
            }
        }

        return writes;
    }

    public static UpdateOptions ReadUpdate(UnifiedArguments arguments) => new()
    {
        IsUpsert = arguments.Flag("upsert"),
        Hint = arguments["hint"],
        ArrayFilters = arguments.Filters("arrayFilters"),
        Collation = arguments.Document("collation"),
        Sort = arguments.Document("sort"),
    };

    public static BsonValue Tell(BulkWriteResult result)
    {
        var ids = new BsonBuilder();
        foreach (var (index, id) in result.UpsertedIds)
        {
            ids.Add(index.ToString(CultureInfo.InvariantCulture), id);
        }

        return new BsonBuilder
        {
            { "insertedCount", result.InsertedCount },
            { "matchedCount", result.MatchedCount },
            { "modifiedCount", result.ModifiedCount },
            { "deletedCount", result.DeletedCount },
            { "upsertedCount", result.UpsertedIds.Count },
            { "upsertedIds", ids },
        };
    }

    private static void Add(BulkWrite<BsonDocument> writes, string name, UnifiedArguments arguments)
    {
        if (name == "insertOne")
        {
            writes.InsertOne(arguments.Document("document"));
            return;
        }

        Filter filter = arguments.Document("filter");
        switch (name)
        {
            case "replaceOne":
                writes.ReplaceOne(filter, arguments.Document("replacement"), ReadUpdate(arguments));
                break;
            case "updateOne" when arguments["update"] is { Type: BsonType.Array } stages:
                writes.UpdateOne(filter, UnifiedReads.ReadPipeline(stages), ReadUpdate(arguments));
                break;
            case "updateOne":
                writes.UpdateOne(filter, arguments.Document("update"), ReadUpdate(arguments));
                break;
            case "updateMany" when arguments["update"] is { Type: BsonType.Array } stages:
                writes.UpdateMany(filter, UnifiedReads.ReadPipeline(stages), ReadUpdate(arguments));
                break;
            case "updateMany":
                writes.UpdateMany(filter, arguments.Document("update"), ReadUpdate(arguments));
                break;
            case "deleteOne":
                writes.DeleteOne(filter, ReadDelete(arguments));
                break;
            case "deleteMany":
                writes.DeleteMany(filter, ReadDelete(arguments));
                break;
            default:
                throw new NotRunException($"the request {name} of a bulk write");
        }
    }

    private static DeleteOptions ReadDelete(UnifiedArguments arguments) => new()
    {
        Hint = arguments["hint"],
        Collation = arguments.Document("collation"),
    };
}
