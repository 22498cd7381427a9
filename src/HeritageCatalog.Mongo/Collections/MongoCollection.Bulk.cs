using HeritageCatalog.Bson.Mapping;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Operations;
using HeritageCatalog.Mongo.Sessions;

namespace HeritageCatalog.Mongo.Collections;

/// <content>Many writes at once.</content>
public sealed partial class MongoCollection<T>
{
    private static readonly BulkWriteOptions PlainBulk = new();

    /// <summary>Inserts documents, in as few commands as the server's limits allow, and returns how many.</summary>
    /// <param name="documents">What to insert.</param>
    /// <param name="isOrdered">Whether to stop at the first that is refused; else the others are tried too.</param>
    /// <param name="session">The session it belongs to.</param>
    /// <param name="cancellationToken">Ends it between two commands.</param>
    /// <exception cref="MongoBulkWriteException">Some were refused; it tells which.</exception>
    public ValueTask<int> InsertManyAsync(
        IEnumerable<T> documents,
        bool isOrdered = true,
        ClientSession? session = null,
        CancellationToken cancellationToken = default) =>
        InsertManyAsync(documents, new InsertOptions { IsOrdered = isOrdered }, session, cancellationToken);

    /// <summary>Inserts documents, in as few commands as the server's limits allow, and returns how many.</summary>
    /// <exception cref="MongoBulkWriteException">Some were refused; it tells which.</exception>
    public async ValueTask<int> InsertManyAsync(
        IEnumerable<T> documents,
        InsertOptions options,
        ClientSession? session = null,
        CancellationToken cancellationToken = default)
    {
        var statements = documents.Select((document, index) =>
            new BulkStatement(BulkKind.Insert, BsonCodec.Encode(document), IsMulti: false, index));
        var bulk = new BulkWriteOptions
        {
            IsOrdered = options.IsOrdered,
            BypassesValidation = options.BypassesValidation,
            Comment = options.Comment,
        };
        var result = await RunBulkAsync(statements, bulk, session, cancellationToken).ConfigureAwait(false);
        return (int)result.InsertedCount;
    }

    /// <summary>Does many writes, in as few commands as their order and the server's limits allow.</summary>
    /// <exception cref="MongoBulkWriteException">Some were refused; it tells which, and what was done.</exception>
    public ValueTask<BulkWriteResult> BulkWriteAsync(
        BulkWrite<T> writes,
        BulkWriteOptions? options = null,
        ClientSession? session = null,
        CancellationToken cancellationToken = default)
    {
        if (writes.Count == 0)
        {
            throw new MongoUsageException("There is nothing to write.");
        }

        var chosen = options ?? PlainBulk;
        IEnumerable<BulkStatement> statements = chosen.IsOrdered
            ? writes.Statements
            : writes.Statements.OrderBy(statement => statement.Kind);
        return RunBulkAsync(statements, chosen, session, cancellationToken);
    }

    private async ValueTask<BulkWriteResult> RunBulkAsync(
        IEnumerable<BulkStatement> statements,
        BulkWriteOptions options,
        ClientSession? session,
        CancellationToken cancellationToken)
    {
        var deadline = _client.Runner.StartDeadline(session);
        var progress = new BulkProgress(options.IsOrdered);
        foreach (var batch in BulkBatches.Cut(statements.Select(WithId)))
        {
            var operation = new BulkOperation(Database.Name, Name, batch, options);
            try
            {
                var reply = await RunAsync(operation, session, cancellationToken, deadline).ConfigureAwait(false);
                progress.Take(batch, operation.CommandName, reply);
            }
            catch (MongoServerException refusal)
            {
                throw progress.End(refusal);
            }
            catch (MongoConnectionException broken)
            {
                broken.DoneBefore = progress.Result;
                throw;
            }

            if (progress.IsStopped)
            {
                break;
            }
        }

        return progress.Finish();
    }

    private BulkStatement WithId(BulkStatement statement) => statement.Kind == BulkKind.Insert
        ? statement with { Content = BulkBatches.WithId(statement.Content, _client.Options.Time) }
        : statement;
}
