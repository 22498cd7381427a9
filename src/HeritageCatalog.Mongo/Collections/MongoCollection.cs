using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Cursors;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Mongo.Operations;
using HeritageCatalog.Mongo.Sessions;

namespace HeritageCatalog.Mongo.Collections;

/// <summary>The documents of one collection, read and written as one .NET type. Safe for use by many threads.</summary>
public sealed partial class MongoCollection<T>
{
    private readonly MongoClient _client;
    private readonly DecodedDocuments<T>? _decoded;
    private readonly ConcernOptions _concerns;

    internal MongoCollection(MongoClient client, MongoDatabase database, string name, CollectionOptions? options)
    {
        _client = client;
        _decoded = options is { RememberedDocuments: > 0 and var count } ? new DecodedDocuments<T>(count) : null;
        Database = database;
        _concerns = database.Concerns.With(options?.ReadConcern, options?.WriteConcern, options?.Preference);
        Name = name.Length > 0 && !name.AsSpan().ContainsAny('$', '\0')
            ? name
            : throw new MongoUsageException($"'{name}' cannot be the name of a collection.");
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The database it belongs to.</summary>
    public MongoDatabase Database { get; }

    /// <summary>Makes those of the indexes that are not there yet, and returns the names of all.</summary>
    /// <exception cref="MongoServerException">An index of the same name or keys has other options.</exception>
    public ValueTask<IReadOnlyList<string>> CreateIndexesAsync(
        IReadOnlyList<CollectionIndex> indexes,
        ClientSession? session = null,
        CancellationToken cancellationToken = default)
    {
        return indexes.Count > 0
            ? RunAsync(new CreateIndexesOperation(Database.Name, Name, indexes), session, cancellationToken)
            : throw new MongoUsageException("There is no index to make.");
    }

    /// <summary>Lists the indexes, each described by a document with <c>key</c>, <c>name</c> and its options.</summary>
    public ValueTask<MongoCursor<BsonDocument>> ListIndexesAsync(
        ClientSession? session = null, CancellationToken cancellationToken = default)
    {
        var operation = new CursorCommandOperation("listIndexes", Database.Name, Name, BsonDocument.Empty);
        return OpenAsync<BsonDocument>(operation, session, null, cancellationToken);
    }

    /// <summary>Deletes an index.</summary>
    /// <param name="name">Its name, or <c>*</c> for all but the one on <c>_id</c>.</param>
    /// <param name="session">The session it belongs to.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="MongoServerException">There is no such index.</exception>
    public async ValueTask DropIndexAsync(
        string name, ClientSession? session = null, CancellationToken cancellationToken = default)
    {
        var command = new BsonBuilder { { "dropIndexes", Name }, { "index", name } };
        await WriteAsync(Database.Name, command, session, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives the collection another name.</summary>
    /// <param name="name">The new one.</param>
    /// <param name="replaces">Whether a collection that has that name is deleted; else it is refused.</param>
    /// <param name="session">The session it belongs to.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async ValueTask RenameAsync(
        string name,
        bool replaces = false,
        ClientSession? session = null,
        CancellationToken cancellationToken = default)
    {
        var command = new BsonBuilder
        {
            { "renameCollection", $"{Database.Name}.{Name}" },
            { "to", $"{Database.Name}.{name}" },
            { "dropTarget", replaces },
        };
        await WriteAsync("admin", command, session, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes the collection with its indexes; one that does not exist counts as deleted.</summary>
    public async ValueTask DropAsync(ClientSession? session = null, CancellationToken cancellationToken = default)
    {
        try
        {
            var command = new BsonBuilder { { "drop", Name } };
            await WriteAsync(Database.Name, command, session, cancellationToken).ConfigureAwait(false);
        }
        catch (MongoServerException refusal) when (refusal.Is(MongoErrorCode.NamespaceNotFound))
        {
            // Servers before 7.0 refuse where later ones say yes.
        }
    }

    private async ValueTask WriteAsync(
        string database, BsonDocument command, ClientSession? session, CancellationToken cancellationToken)
    {
        var operation = new RawCommandOperation(database, command, OperationKind.Write);
        var reply = await RunAsync(operation, session, cancellationToken).ConfigureAwait(false);
        ServerReply.CheckWriteConcern(operation.CommandName, reply);
    }

    private ValueTask<TResult> RunAsync<TResult>(
        Operation<TResult> operation,
        ClientSession? session,
        CancellationToken cancellationToken,
        Deadline? deadline = null)
    {
        operation.Concerns = _concerns;
        return _client.Runner.RunAsync(operation, session, cancellationToken, deadline);
    }

    private ValueTask<MongoCursor<TResult>> OpenAsync<TResult>(
        Operation<CursorReply> operation,
        ClientSession? session,
        int? batchSize,
        CancellationToken cancellationToken,
        DecodedDocuments<TResult>? decoded = null,
        BsonValue comment = default)
    {
        operation.Concerns = _concerns;
        return CursorOpening.OpenAsync(
            _client.Runner, operation, session, batchSize, decoded, comment, cancellationToken);
    }

    private ValueTask<IReadOnlyList<T>> ListAsync(
        Operation<CursorReply> operation,
        ClientSession? session,
        int? batchSize,
        CancellationToken cancellationToken,
        BsonValue comment = default)
    {
        operation.Concerns = _concerns;
        return CursorOpening.ListAsync(
            _client.Runner, operation, session, batchSize, _decoded, comment, cancellationToken);
    }
}
