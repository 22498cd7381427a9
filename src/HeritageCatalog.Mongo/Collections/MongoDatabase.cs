using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.ChangeStreams;
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

    internal MongoDatabase(MongoClient client, string name)
    {
        _client = client;
        Name = name.Length > 0 && !name.AsSpan().ContainsAny("/\\. \"$\0")
            ? name
            : throw new MongoUsageException($"'{name}' cannot be the name of a database.");
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The client it belongs to.</summary>
    public MongoClient Client => _client;

    /// <summary>Names a collection and the type its documents are read and written as; nothing is sent.</summary>
    /// <typeparam name="T">A record, or <see cref="BsonDocument"/> for the documents as they are.</typeparam>
    /// <param name="name">The collection's name.</param>
    /// <param name="options">How its documents are read.</param>
    public MongoCollection<T> GetCollection<T>(string name, CollectionOptions? options = null) =>
        new(_client, this, name, options);

    /// <summary>Runs any command and returns the reply.</summary>
    /// <exception cref="MongoServerException">The reply says <c>ok: 0</c>.</exception>
    public ValueTask<BsonDocument> RunCommandAsync(
        BsonDocument command, ClientSession? session = null, CancellationToken cancellationToken = default) =>
        _client.Runner.RunAsync(new RawCommandOperation(Name, command), session, cancellationToken);

    /// <summary>Lists the collections, each as a document with <c>name</c>, <c>type</c> and <c>options</c>.</summary>
    public ValueTask<MongoCursor<BsonDocument>> ListCollectionsAsync(
        Filter filter = default, ClientSession? session = null, CancellationToken cancellationToken = default)
    {
        var operation = new CursorCommandOperation("listCollections", Name, 1, filter);
        return CursorOpening.OpenAsync<BsonDocument>(
            _client.Runner, operation, session, null, decoded: null, cancellationToken);
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
        return _client.WatchAsync<BsonDocument>(target, pipeline, options, session, cancellationToken);
    }

    /// <summary>Deletes the database with everything in it; one that does not exist counts as deleted.</summary>
    public async ValueTask DropAsync(ClientSession? session = null, CancellationToken cancellationToken = default)
    {
        var command = new BsonBuilder { { "dropDatabase", 1 } };
        await RunCommandAsync(command, session, cancellationToken).ConfigureAwait(false);
    }
}
