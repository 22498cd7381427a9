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
        "bulkWrite" => BulkWriteAsync(),
        "createIndex" => CreateIndexAsync(),
        "dropIndex" or "dropIndexes" => DropIndexAsync(name),
        "rename" => RenameAsync(),
        _ => throw new NotRunException($"the operation {name}"),
    };

    private async Task<BsonValue> InsertOneAsync()
    {
        var document = arguments.Document("document");
        var options = ReadInsert();
        arguments.RequireAllTaken();
        await collection.InsertOneAsync(document, options, session, cancellation);
        var result = new BsonBuilder();
        result.AddIfPresent("insertedId", document["_id"]);
        return result;
    }

    private async Task<BsonValue> InsertManyAsync()
    {
        var documents = arguments["documents"].AsArray.ToList().ConvertAll(item => item.AsDocument);
        var options = ReadInsert();
        arguments.RequireAllTaken();
        await collection.InsertManyAsync(documents, options, session, cancellation);
        var ids = new BsonBuilder();
        foreach (var (index, document) in documents.Index())
        {
            ids.Add(index.ToString(CultureInfo.InvariantCulture), document["_id"]);
        }

        return new BsonBuilder { { "insertedIds", ids } };
    }

    private InsertOptions ReadInsert() => new()
    {
        IsOrdered = arguments.Flag("ordered", otherwise: true),
        BypassesValidation = arguments.OptionalFlag("bypassDocumentValidation"),
        Comment = arguments["comment"],
    };

    private async Task<BsonValue> BulkWriteAsync()
    {
        var options = new BulkWriteOptions
        {
            IsOrdered = arguments.Flag("ordered", otherwise: true),
            BypassesValidation = arguments.OptionalFlag("bypassDocumentValidation"),
            Let = arguments.Document("let"),
            Comment = arguments["comment"],
        };
        var writes = UnifiedBulk.Read(arguments["requests"].AsArray);
        arguments.RequireAllTaken();
        return UnifiedBulk.Tell(await collection.BulkWriteAsync(writes, options, session, cancellation));
    }

    private async Task<BsonValue> UpdateAsync(string name)
    {
        Filter filter = arguments.Document("filter");
        var options = UnifiedBulk.ReadUpdate(arguments) with
        {
            BypassesValidation = arguments.OptionalFlag("bypassDocumentValidation"),
            Let = arguments.Document("let"),
            Comment = arguments["comment"],
        };
        var (change, stages) = Change(name == "replaceOne" ? "replacement" : "update");
        arguments.RequireAllTaken();
        var result = await (name switch
        {
            "updateOne" when stages is not null =>
                collection.UpdateOneAsync(filter, stages, options, session, cancellation),
            "updateOne" => collection.UpdateOneAsync(filter, change, options, session, cancellation),
            "updateMany" when stages is not null =>
                collection.UpdateManyAsync(filter, stages, options, session, cancellation),
            "updateMany" => collection.UpdateManyAsync(filter, change, options, session, cancellation),
            _ => collection.ReplaceOneAsync(filter, change, options, session, cancellation),
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
        var options = new DeleteOptions
        {
            Hint = arguments["hint"],
            Let = arguments.Document("let"),
            Comment = arguments["comment"],
            Collation = arguments.Document("collation"),
        };
        arguments.RequireAllTaken();
        var count = await (name == "deleteOne"
            ? collection.DeleteOneAsync(filter, options, session, cancellation)
            : collection.DeleteManyAsync(filter, options, session, cancellation));
        return new BsonBuilder { { "deletedCount", count } };
    }

    private async Task<BsonValue> FindAndModifyAsync(string name)
    {
        Filter filter = arguments.Document("filter");
        var options = ReadFindAndModify();
        var (change, stages) = name == "findOneAndDelete"
            ? default
            : Change(name == "findOneAndReplace" ? "replacement" : "update");
        arguments.RequireAllTaken();
        var found = await (name switch
        {
            "findOneAndUpdate" when stages is not null =>
                collection.FindOneAndUpdateAsync(filter, stages, options, session, cancellation),
            "findOneAndUpdate" => collection.FindOneAndUpdateAsync(filter, change, options, session, cancellation),
            "findOneAndReplace" => collection.FindOneAndReplaceAsync(filter, change, options, session, cancellation),
            _ => collection.FindOneAndDeleteAsync(filter, options, session, cancellation),
        });

        // A document is a value, so none is an empty one here.
        return found.IsEmpty ? BsonValue.Null : BsonValue.From(found);
    }

    private FindAndModifyOptions ReadFindAndModify() => new()
    {
        Sort = arguments.Document("sort"),
        Projection = arguments.Document("projection"),
        ReturnsNew = arguments["returnDocument"] is { IsMissing: false } when && when.AsString == "After",
        IsUpsert = arguments.Flag("upsert"),
        Hint = arguments["hint"],
        ArrayFilters = arguments.Filters("arrayFilters"),
        BypassesValidation = arguments.OptionalFlag("bypassDocumentValidation"),
        Let = arguments.Document("let"),
        Comment = arguments["comment"],
        Collation = arguments.Document("collation"),
    };

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

    private async Task<BsonValue> DropIndexAsync(string name)
    {
        var index = name == "dropIndex" ? arguments.Text("name") : "*";
        arguments.RequireAllTaken();
        await collection.DropIndexAsync(index, session, cancellation);
        return default;
    }

    private async Task<BsonValue> RenameAsync()
    {
        var to = arguments.Text("to");
        var replaces = arguments.Flag("dropTarget");
        arguments.RequireAllTaken();
        await collection.RenameAsync(to, replaces, session, cancellation);
        return default;
    }

    private (BsonDocument Change, Pipeline? Stages) Change(string name) =>
        arguments[name] is { Type: BsonType.Array } list
            ? (default, UnifiedReads.ReadPipeline(list))
            : (arguments.Document(name), null);
}
