using HeritageCatalog.Bson.Mapping;
using HeritageCatalog.Mongo.Cursors;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Mongo.Operations;
using HeritageCatalog.Mongo.Sessions;

namespace HeritageCatalog.Mongo.Collections;

/// <content>Operations that change nothing.</content>
public sealed partial class MongoCollection<T>
{
    private static readonly FindOptions AllFields = new();
    private static readonly AggregateOptions PlainAggregate = new();

    /// <summary>Opens a cursor over the documents that a filter means.</summary>
    public ValueTask<MongoCursor<T>> FindAsync(
        Filter filter = default,
        FindOptions? options = null,
        ClientSession? session = null,
        CancellationToken cancellationToken = default) =>
        FindAsync<T>(filter, options, session, cancellationToken);

    /// <summary>Opens a cursor over the documents that a filter means, read as another type; for projections.</summary>
    public ValueTask<MongoCursor<TResult>> FindAsync<TResult>(
        Filter filter = default,
        FindOptions? options = null,
        ClientSession? session = null,
        CancellationToken cancellationToken = default)
    {
        var batchSize = options?.BatchSize ?? _client.Options.BatchSize;
        var operation = new FindOperation(Database.Name, Name, filter, options ?? AllFields, batchSize);
        var decoded = _decoded as DecodedDocuments<TResult>;
        return OpenAsync(operation, session, batchSize, cancellationToken, decoded, options?.Comment ?? default);
    }

    /// <summary>Collects all documents that a filter means; as <see cref="FindAsync"/> with <c>ToListAsync</c>, but
    /// makes no cursor where the first batch is the last.</summary>
    public ValueTask<IReadOnlyList<T>> FindListAsync(
        Filter filter = default,
        FindOptions? options = null,
        ClientSession? session = null,
        CancellationToken cancellationToken = default)
    {
        var batchSize = options?.BatchSize ?? _client.Options.BatchSize;
        var operation = new FindOperation(Database.Name, Name, filter, options ?? AllFields, batchSize);
        return ListAsync(operation, session, batchSize, cancellationToken, options?.Comment ?? default);
    }

    /// <summary>Brings the first document that a filter means; null, or <c>default</c>, when there is none.</summary>
    public async ValueTask<T?> FindOneAsync(
        Filter filter,
        FindOptions? options = null,
        ClientSession? session = null,
        CancellationToken cancellationToken = default)
    {
        var operation = new FindOperation(Database.Name, Name, filter, options ?? AllFields, batchSize: null)
        {
            FindsOne = true,
        };
        var reply = await RunAsync(operation, session, cancellationToken).ConfigureAwait(false);
        return reply.Batch.TryGetFirst(out var found) ? BsonCodec<T>.Default.Read(found) : default;
    }

    /// <summary>Brings the documents with these values of <c>_id</c>, in no particular order.</summary>
    public ValueTask<IReadOnlyList<T>> FindByIdsAsync<TId>(
        IReadOnlyCollection<TId> ids, ClientSession? session = null, CancellationToken cancellationToken = default)
    {
        if (ids.Count == 0)
        {
            return ValueTask.FromResult<IReadOnlyList<T>>([]);
        }

        var operation = new FindByIdsOperation<TId>(Database.Name, Name, ids);
        return ListAsync(operation, session, operation.BatchSize, cancellationToken);
    }

    /// <summary>Opens a cursor over what comes out of a pipeline.</summary>
    public ValueTask<MongoCursor<TResult>> AggregateAsync<TResult>(
        Pipeline pipeline,
        AggregateOptions? options = null,
        ClientSession? session = null,
        CancellationToken cancellationToken = default)
    {
        var chosen = options ?? PlainAggregate;
        if (chosen.BatchSize is null && _client.Options.BatchSize is { } batchSize)
        {
            chosen = chosen with { BatchSize = batchSize };
        }

        var operation = new AggregateOperation(Database.Name, Name, pipeline, chosen);
        return OpenAsync<TResult>(
            operation, session, chosen.BatchSize, cancellationToken, comment: chosen.Comment);
    }
}
