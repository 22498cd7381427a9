using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.ChangeStreams;
using HeritageCatalog.Mongo.Concerns;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Cursors;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Mongo.Operations;
using HeritageCatalog.Mongo.Sessions;

namespace HeritageCatalog.Mongo.Collections;

/// <summary>One database of a client.</summary>
public sealed class MongoDatabase
{
    private readonly MongoClient _client;

    internal MongoDatabase(MongoClient client, string name, DatabaseOptions? options)
    {
        _client = client;
        Concerns = client.Options.Concerns.With(options?.ReadConcern, options?.WriteConcern, options?.Preference);
        Name = name.Length > 0 && !name.AsSpan().ContainsAny("/\\. \"$\0")
            ? name
            : throw new MongoUsageException($"'{name}' cannot be the name of a database.");
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The client it belongs to.</summary>
    public MongoClient Client => _client;

    internal ConcernOptions Concerns { get; }

    /// <summary>Names a collection and the type its documents are read and written as; nothing is sent.</summary>
    /// <typeparam name="T">A record, or <see cref="BsonDocument"/> for the documents as they are.</typeparam>
    /// <param name="name">The collection's name.</param>
    /// <param name="options">How its documents are read and written.</param>
    public MongoCollection<T> GetCollection<T>(string name, CollectionOptions? options = null) =>
        new(_client, this, name, options);

    /// <summary>Runs any command and returns the reply.</summary>
    /// <exception cref="MongoServerException">The reply says <c>ok: 0</c>.</exception>
    public ValueTask<BsonDocument> RunCommandAsync(
        BsonDocument command, ClientSession? session = null, CancellationToken cancellationToken = default) =>
        _client.Runner.RunAsync(new RawCommandOperation(Name, command), session, cancellationToken);

    /// <summary>Runs any command where the preference says, and returns the reply.</summary>
    /// <exception cref="MongoServerException">The reply says <c>ok: 0</c>.</exception>
    public ValueTask<BsonDocument> RunCommandAsync(
        BsonDocument command,
        ReadPreference preference,
        ClientSession? session = null,
        CancellationToken cancellationToken = default)
    {
        var operation = new RawCommandOperation(Name, command, OperationKind.Command, preference);
        return _client.Runner.RunAsync(operation, session, cancellationToken);
    }

    /// <summary>Opens a cursor over what comes out of a pipeline that is not about one collection, such as one that
    /// begins with <c>$documents</c> or <c>$currentOp</c>.</summary>
    public ValueTask<MongoCursor<TResult>> AggregateAsync<TResult>(
        Pipeline pipeline,
        AggregateOptions? options = null,
        ClientSession? session = null,
        CancellationToken cancellationToken = default)
    {
        var chosen = options ?? new AggregateOptions();
        var operation = new AggregateOperation(Name, 1, pipeline, chosen) { Concerns = Concerns };
        return CursorOpening.OpenAsync<TResult>(
            _client.Runner, operation, session, chosen.BatchSize, decoded: null, chosen.Comment, cancellationToken);
    }

    /// <summary>Makes a collection, which the first insert would do as well.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="options">The fields of the server's <c>create</c>, such as <c>capped</c> or <c>validator</c>.
    /// </param>
    /// <param name="session">The session it belongs to.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="MongoServerException">There is such a collection with other options.</exception>
    public async ValueTask CreateCollectionAsync(
        string name,
        BsonDocument options = default,
        ClientSession? session = null,
        CancellationToken cancellationToken = default)
    {
        var command = new BsonBuilder { { "create", name }, options };
        await WriteAsync(command, session, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists the collections, each as a document with <c>name</c>, <c>type</c> and <c>options</c>.</summary>
    public ValueTask<MongoCursor<BsonDocument>> ListCollectionsAsync(
        Filter filter = default, ClientSession? session = null, CancellationToken cancellationToken = default)
    {
        var operation = new CursorCommandOperation("listCollections", Name, 1, filter);
        return CursorOpening.OpenAsync<BsonDocument>(
            _client.Runner, operation, session, null, decoded: null, comment: default, cancellationToken);
    }

    /// <summary>Opens a stream of the changes of all collections of this database.</summary>
    /// <param name="pipeline">Stages that choose among events or their fields; <c>_id</c> has to stay.</param>
    /// <param name="options">Where to begin and what to tell.</param>
    /// <param name="session">The session it belongs to.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    public ValueTask<ChangeStream<BsonDocument>> WatchAsync(
        Pipeline? pipeline = null,
        ChangeStreamOptions? options = null,
        ClientSession? session = null,
        CancellationToken cancellationToken = default)
    {
        var target = new ChangeStreamTarget(Name, 1);
        return _client.WatchAsync<BsonDocument>(target, pipeline, options, Concerns, session, cancellationToken);
    }

    /// <summary>Deletes the database with everything in it; one that does not exist counts as deleted.</summary>
    public async ValueTask DropAsync(ClientSession? session = null, CancellationToken cancellationToken = default)
    {
        var command = new BsonBuilder { { "dropDatabase", 1 } };
        await WriteAsync(command, session, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask WriteAsync(
        BsonDocument command, ClientSession? session, CancellationToken cancellationToken)
    {
        var operation = new RawCommandOperation(Name, command, OperationKind.Write) { Concerns = Concerns };
        var reply = await _client.Runner.RunAsync(operation, session, cancellationToken).ConfigureAwait(false);
        ServerReply.CheckWriteConcern(operation.CommandName, reply);
    }
}
