using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Mongo.Operations;
using HeritageCatalog.Mongo.Sessions;

namespace HeritageCatalog.Mongo.Collections;

/// <content>Counts of documents and of values.</content>
public sealed partial class MongoCollection<T>
{
    private static readonly CountOptions PlainCount = new();

    /// <summary>Counts the documents that a filter means.</summary>
    public ValueTask<long> CountDocumentsAsync(
        Filter filter = default, ClientSession? session = null, CancellationToken cancellationToken = default) =>
        CountDocumentsAsync(filter, PlainCount, session, cancellationToken);

    /// <summary>Counts the documents that a filter means.</summary>
    public async ValueTask<long> CountDocumentsAsync(
        Filter filter,
        CountOptions options,
        ClientSession? session = null,
        CancellationToken cancellationToken = default)
    {
        var pipeline = new Pipeline().Match(filter);
        if (options.Skip > 0)
        {
            pipeline.Skip(options.Skip);
        }

        if (options.Limit > 0)
        {
            pipeline.Limit(options.Limit);
        }

        pipeline.Group(1, new BsonBuilder { { "n", new BsonBuilder { { "$sum", 1 } } } });
        var operation = new AggregateOperation(Database.Name, Name, pipeline, ToAggregate(options));
        var reply = await RunAsync(operation, session, cancellationToken).ConfigureAwait(false);
        return reply.Batch.TryGetFirst(out var counted) ? counted.AsDocument["n"u8].ToInt64() : 0;
    }

    /// <summary>Counts by the server's <c>count</c>, which is quicker where an index tells the number, is not exact on
    /// a sharded cluster while documents move, and cannot be used in transactions.</summary>
    public async ValueTask<long> CountAsync(
        Filter filter = default,
        CountOptions? options = null,
        ClientSession? session = null,
        CancellationToken cancellationToken = default)
    {
        var operation = new CountOperation(Database.Name, Name, filter, options ?? PlainCount);
        return await RunAsync(operation, session, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Tells how many documents there are by what the server has noted, without looking at them.</summary>
    public ValueTask<long> EstimatedDocumentCountAsync(CancellationToken cancellationToken = default) =>
        EstimatedDocumentCountAsync(PlainCount, cancellationToken);

    /// <summary>Tells how many documents there are by what the server has noted, without looking at them.</summary>
    /// <param name="options">Comment and time; the others do not count.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public ValueTask<long> EstimatedDocumentCountAsync(
        CountOptions options, CancellationToken cancellationToken = default)
    {
        var chosen = new CountOptions { Comment = options.Comment, MaxTime = options.MaxTime };
        return RunAsync(new CountOperation(Database.Name, Name, Filter.All, chosen), null, cancellationToken);
    }

    /// <summary>Tells each value of a field once; of arrays, the items.</summary>
    /// <param name="field">Its name, or its path with dots.</param>
    /// <param name="filter">Which documents count.</param>
    /// <param name="session">The session it belongs to.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public ValueTask<BsonArray> DistinctAsync(
        string field,
        Filter filter = default,
        ClientSession? session = null,
        CancellationToken cancellationToken = default) =>
        DistinctAsync(field, filter, PlainCount, session, cancellationToken);

    /// <summary>Tells each value of a field once; of arrays, the items.</summary>
    /// <param name="field">Its name, or its path with dots.</param>
    /// <param name="filter">Which documents count.</param>
    /// <param name="options">How; to skip or limit has no meaning here.</param>
    /// <param name="session">The session it belongs to.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public ValueTask<BsonArray> DistinctAsync(
        string field,
        Filter filter,
        CountOptions options,
        ClientSession? session = null,
        CancellationToken cancellationToken = default) =>
        RunAsync(new DistinctOperation(Database.Name, Name, field, filter, options), session, cancellationToken);

    private static AggregateOptions ToAggregate(CountOptions options) => new()
    {
        Hint = options.Hint,
        Collation = options.Collation,
        Comment = options.Comment,
        Let = options.Let,
        MaxTime = options.MaxTime,
    };
}
