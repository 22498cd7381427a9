using System.Globalization;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Mongo.Sessions;

namespace HeritageCatalog.Mongo.Tests.Unified;

/// <summary>Writes of a collection.</summary>
internal sealed class UnifiedWrites(
    MongoCollection<BsonDocument> collection,
    UnifiedArguments arguments,
    ClientSession? session,
    CancellationToken cancellation)
{
    public Task<BsonValue> RunAsync(string name) => name switch
    {
        "insertOne" => InsertOneAsync(),
        "insertMany" => InsertManyAsync(),
        "updateOne" or "updateMany" or "replaceOne" => UpdateAsync(name),
        "deleteOne" or "deleteMany" => DeleteAsync(name),
        "findOneAndUpdate" or "findOneAndReplace" or "findOneAndDelete" => FindAndModifyAsync(name),
        "createIndex" => CreateIndexAsync(),
        _ => throw new NotRunException($"the operation {name}"),
    };

    private async Task<BsonValue> InsertOneAsync()
    {
        var document = arguments.Document("document");
        arguments.RequireAllTaken();
        await collection.InsertOneAsync(document, session, cancellation);
        var result = new BsonBuilder();
        result.AddIfPresent("insertedId", document["_id"]);
        return result;
    }

    private async Task<BsonValue> InsertManyAsync()
    {
        var documents = arguments["documents"].AsArray.ToList().ConvertAll(item => item.AsDocument);
        var isOrdered = arguments.Flag("ordered", otherwise: true);
        arguments.RequireAllTaken();
        await collection.InsertManyAsync(documents, isOrdered, session, cancellation);
        var ids = new BsonBuilder();
        foreach (var (index, document) in documents.Index())
        {
            ids.Add(index.ToString(CultureInfo.InvariantCulture), document["_id"]);
        }

        return new BsonBuilder { { "insertedIds", ids } };
    }

    private async Task<BsonValue> UpdateAsync(string name)
    {
        Filter filter = arguments.Document("filter");
        var options = new UpdateOptions { IsUpsert = arguments.Flag("upsert"), Hint = arguments["hint"] };
        var change = Change(name == "replaceOne" ? "replacement" : "update");
        if (name == "replaceOne" && !options.Hint.IsMissing)
        {
            throw new NotRunException("the argument hint of replaceOne");
        }

        arguments.RequireAllTaken();
        var result = await (name switch
        {
            "updateOne" => collection.UpdateOneAsync(filter, change, options, session, cancellation),
            "updateMany" => collection.UpdateManyAsync(filter, change, options, session, cancellation),
            _ => collection.ReplaceOneAsync(filter, change, options.IsUpsert, session, cancellation),
        });
        var told = new BsonBuilder
        {
            { "matchedCount", result.MatchedCount },
            { "modifiedCount", result.ModifiedCount },
            { "upsertedCount", result.IsInserted ? 1 : 0 },
        };
        told.AddIfPresent("upsertedId", result.UpsertedId);
        return told;
    }

    private async Task<BsonValue> DeleteAsync(string name)
    {
        Filter filter = arguments.Document("filter");
        arguments.RequireAllTaken();
        var count = await (name == "deleteOne"
            ? collection.DeleteOneAsync(filter, session, cancellation)
            : collection.DeleteManyAsync(filter, session, cancellation));
        return new BsonBuilder { { "deletedCount", count } };
    }

    private async Task<BsonValue> FindAndModifyAsync(string name)
    {
        Filter filter = arguments.Document("filter");
        var options = new FindAndModifyOptions
        {
            Sort = arguments.Document("sort"),
            Projection = arguments.Document("projection"),
            ReturnsNew = arguments["returnDocument"] is { IsMissing: false } when && when.AsString == "After",
            IsUpsert = arguments.Flag("upsert"),
            Hint = arguments["hint"],
        };
        var change = name == "findOneAndDelete"
            ? default
            : Change(name == "findOneAndReplace" ? "replacement" : "update");
        arguments.RequireAllTaken();
        var found = await (name switch
        {
            "findOneAndUpdate" => collection.FindOneAndUpdateAsync(filter, change, options, session, cancellation),
            "findOneAndReplace" => collection.FindOneAndReplaceAsync(filter, change, options, session, cancellation),
            _ => collection.FindOneAndDeleteAsync(filter, options, session, cancellation),
        });

        // A document is a value, so none is an empty one here.
        return found.IsEmpty ? BsonValue.Null : BsonValue.From(found);
    }

    private async Task<BsonValue> CreateIndexAsync()
    {
        var index = new CollectionIndex(arguments.Document("keys"))
        {
            Name = arguments["name"] is { IsMissing: false } name ? name.AsString : null,
            IsUnique = arguments.Flag("unique"),
        };
        arguments.RequireAllTaken();
        var names = await collection.CreateIndexesAsync([index], session, cancellation);
        return names[0];
    }

    private BsonDocument Change(string name) => arguments[name] is { Type: BsonType.Document } change
        ? change.AsDocument
        : throw new NotRunException("an update that is a pipeline");
}
