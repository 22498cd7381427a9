using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.ChangeStreams;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Cursors;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Mongo.Sessions;

namespace HeritageCatalog.Mongo.Tests.Unified;

/// <summary>The operations that this client has, each with the arguments that it can be told.</summary>
internal sealed class UnifiedOperations(UnifiedEntities entities, CancellationToken cancellation)
{
    /// <returns>The result; missing where there is none.</returns>
    public Task<BsonValue> RunAsync(object target, string name, UnifiedArguments arguments)
    {
        var session = arguments["session"] is { IsMissing: false } id
            ? entities.Get<ClientSession>(id.AsString)
            : null;
        return target switch
        {
            MongoCollection<BsonDocument> collection => RunAsync(collection, name, arguments, session),
            MongoDatabase database => RunAsync(database, name, arguments, session),
            MongoClient client => RunAsync(client, name, arguments, session),
            ClientSession own => RunAsync(own, name, arguments),
            ChangeStream<BsonDocument> stream => RunAsync(stream, name),
            _ => throw new NotRunException($"the operation {name}"),
        };
    }

    private Task<BsonValue> RunAsync(
        MongoCollection<BsonDocument> collection, string name, UnifiedArguments arguments, ClientSession? session) =>
        name switch
        {
            "find" or "findOne" or "aggregate" or "count" or "countDocuments" or "listIndexes" or "listIndexNames"
                or "estimatedDocumentCount" or "distinct" =>
                new UnifiedReads(collection, arguments, session, cancellation).RunAsync(name),
            "createChangeStream" => OpenAsync(
                arguments, (stages, options) => collection.WatchAsync(stages, options, session, cancellation)),
            _ => new UnifiedWrites(collection, arguments, session, cancellation).RunAsync(name),
        };

    private async Task<BsonValue> RunAsync(
        MongoDatabase database, string name, UnifiedArguments arguments, ClientSession? session)
    {
        switch (name)
        {
            case "runCommand":
                return await RunCommandAsync(database, arguments, session);
            case "aggregate":
                var pipeline = UnifiedReads.ReadPipeline(arguments["pipeline"]);
                var manner = UnifiedReads.ReadAggregate(arguments);
                arguments.RequireAllTaken();
                return await ListAsync(
                    await database.AggregateAsync<BsonDocument>(pipeline, manner, session, cancellation));
            case "dropCollection":
                var dropped = database.GetCollection<BsonDocument>(arguments.Text("collection"));
                arguments.RequireAllTaken();
                await dropped.DropAsync(session, cancellation);
                return default;
            case "createCollection":
                var created = arguments.Text("collection");
                var how = arguments.Rest();
                await database.CreateCollectionAsync(created, how, session, cancellation);
                return default;
            case "listCollections" or "listCollectionNames" or "listCollectionObjects":
                Filter filter = arguments.Document("filter");
                arguments.RequireAllTaken();
                return await ListAsync(await database.ListCollectionsAsync(filter, session, cancellation));
            case "createChangeStream":
                return await OpenAsync(
                    arguments, (stages, options) => database.WatchAsync(stages, options, session, cancellation));
            default:
                throw new NotRunException($"the operation {name} of a database");
        }
    }

    private Task<BsonValue> RunAsync(
        MongoClient client, string name, UnifiedArguments arguments, ClientSession? session) => name switch
        {
            "createChangeStream" => OpenAsync(
                arguments, (stages, options) => client.WatchAsync(stages, options, session, cancellation)),
            "listDatabases" or "listDatabaseNames" or "listDatabaseObjects" =>
                ListDatabasesAsync(client, name == "listDatabaseNames", arguments, session),
            "dropDatabase" => DropAsync(client, arguments, session),
            _ => throw new NotRunException($"the operation {name} of a client"),
        };

    private async Task<BsonValue> DropAsync(MongoClient client, UnifiedArguments arguments, ClientSession? session)
    {
        var database = client.GetDatabase(arguments.Text("database"));
        arguments.RequireAllTaken();
        await database.DropAsync(session, cancellation);
        return default;
    }

    private async Task<BsonValue> ListDatabasesAsync(
        MongoClient client, bool isNameOnly, UnifiedArguments arguments, ClientSession? session)
    {
        Filter filter = arguments.Document("filter");
        arguments.RequireAllTaken();
        return BsonValue.From(await client.ListDatabasesAsync(filter, isNameOnly, session, cancellation));
    }

    private async Task<BsonValue> RunAsync(ClientSession session, string name, UnifiedArguments arguments)
    {
        switch (name)
        {
            case "startTransaction":
                var options = arguments.Transaction();
                arguments.RequireAllTaken();
                session.StartTransaction(options);
                break;
            case "commitTransaction":
                arguments.RequireAllTaken();
                await session.CommitTransactionAsync(cancellation);
                break;
            case "abortTransaction":
                arguments.RequireAllTaken();
                await session.AbortTransactionAsync(cancellation);
                break;
            case "endSession":
                await session.DisposeAsync();
                break;
            case "getSnapshotTime":
                return BsonValue.From(session.SnapshotTime!.Value);
            default:
                throw new NotRunException($"the operation {name} of a session");
        }

        return default;
    }

    private async Task<BsonValue> RunAsync(ChangeStream<BsonDocument> stream, string name)
    {
        switch (name)
        {
            case "iterateUntilDocumentOrError":
                while (true)
                {
                    if (await stream.TryNextAsync(cancellation) is { } found)
                    {
                        return BsonValue.From(found.Document);
                    }
                }

            case "iterateOnce":
                return await stream.TryNextAsync(cancellation) is { } next ? BsonValue.From(next.Document) : default;
            case "close":
                await stream.DisposeAsync();
                return default;
            default:
                throw new NotRunException($"the operation {name} of a stream");
        }
    }

    private async Task<BsonValue> RunCommandAsync(
        MongoDatabase database, UnifiedArguments arguments, ClientSession? session)
    {
        arguments.Text("commandName");
        var command = arguments.Document("command");
        var preference = arguments.Preference();
        arguments.RequireAllTaken();
        return BsonValue.From(preference is null
            ? await database.RunCommandAsync(command, session, cancellation)
            : await database.RunCommandAsync(command, preference, session, cancellation));
    }

    private async Task<BsonValue> OpenAsync(
        UnifiedArguments arguments,
        Func<Pipeline, ChangeStreamOptions, ValueTask<ChangeStream<BsonDocument>>> watch)
    {
        var stages = UnifiedReads.ReadPipeline(arguments["pipeline"]);
        var options = new ChangeStreamOptions
        {
            FullDocument = arguments["fullDocument"] is { IsMissing: false } mode
                ? Enum.Parse<FullDocumentMode>(mode.AsString, ignoreCase: true)
                : default,
            FullDocumentBeforeChange = arguments["fullDocumentBeforeChange"] is { IsMissing: false } before
                ? Enum.Parse<BeforeChangeMode>(before.AsString, ignoreCase: true)
                : null,
            Comment = arguments["comment"],
            BatchSize = arguments.Number("batchSize"),
            MaxAwaitTime = arguments.Milliseconds("maxAwaitTimeMS"),
            ShowsExpandedEvents = arguments.Flag("showExpandedEvents"),
            ResumeAfter = arguments.Document("resumeAfter"),
            StartAfter = arguments.Document("startAfter"),
        };
        arguments.RequireAllTaken();
        Opened = await watch(stages, options);
        return default;
    }

    /// <summary>The stream that was opened last, to be kept under the name that the case gives.</summary>
    public object? Opened { get; private set; }

    private async Task<BsonValue> ListAsync(MongoCursor<BsonDocument> cursor) =>
        BsonValue.From(BsonArray.From(await cursor.ToListAsync(cancellation)));
}
