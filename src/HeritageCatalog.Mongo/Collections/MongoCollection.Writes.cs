using HeritageCatalog.Bson;
using HeritageCatalog.Bson.Mapping;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Mongo.Operations;
using HeritageCatalog.Mongo.Sessions;

namespace HeritageCatalog.Mongo.Collections;

/// <content>Operations that change documents.</content>
public sealed partial class MongoCollection<T>
{
    private static readonly UpdateOptions PlainUpdate = new();
    private static readonly UpdateOptions Upsert = new() { IsUpsert = true };

    /// <summary>Inserts a document.</summary>
    /// <exception cref="MongoDuplicateKeyException">A unique index has its key already.</exception>
    public async ValueTask InsertOneAsync(
        T document, ClientSession? session = null, CancellationToken cancellationToken = default)
    {
        var operation = new InsertOperation(Database.Name, Name, [Encode(document)]);
        var reply = await RunAsync(operation, session, cancellationToken).ConfigureAwait(false);
        ServerReply.CheckSingleWrite(operation.CommandName, reply.Reply);
    }

    /// <summary>Inserts documents, in as few commands as the server's limits allow, and returns how many.</summary>
    /// <param name="documents">What to insert.</param>
    /// <param name="isOrdered">Whether to stop at the first that is refused; else the others are tried too.</param>
    /// <param name="session">The session it belongs to.</param>
    /// <param name="cancellationToken">Ends it between two commands.</param>
    /// <exception cref="MongoBulkWriteException">Some were refused; it tells which.</exception>
    public async ValueTask<int> InsertManyAsync(
        IEnumerable<T> documents,
        bool isOrdered = true,
        ClientSession? session = null,
        CancellationToken cancellationToken = default)
    {
        var errors = new List<WriteError>();
        var (offered, inserted) = (0, 0);
        foreach (var batch in InsertBatches.Cut(documents.Select(Encode)))
        {
            var operation = new InsertOperation(Database.Name, Name, batch, isOrdered, offered);
            var reply = await RunAsync(operation, session, cancellationToken).ConfigureAwait(false);
            ServerReply.CheckWriteConcern(operation.CommandName, reply.Reply);
            errors.AddRange(reply.Errors);
            offered += batch.Count;
            inserted += reply.Count;
            if (isOrdered && errors.Count > 0)
            {
                break;
            }
        }

        return errors.Count == 0 ? inserted : throw new MongoBulkWriteException("insert", errors, inserted);
    }

    /// <summary>Puts a document in the place of the first that a filter means.</summary>
    /// <exception cref="MongoDuplicateKeyException">A unique index has its key already.</exception>
    public ValueTask<UpdateResult> ReplaceOneAsync(
        Filter filter,
        T document,
        bool isUpsert = false,
        ClientSession? session = null,
        CancellationToken cancellationToken = default)
    {
        var replacement = CheckReplacement(BsonCodec.Encode(document));
        return RunUpdateAsync(filter, replacement, false, isUpsert ? Upsert : PlainUpdate, session, cancellationToken);
    }

    /// <summary>Changes the first document that a filter means.</summary>
    public ValueTask<UpdateResult> UpdateOneAsync(
        Filter filter,
        BsonDocument update,
        UpdateOptions? options = null,
        ClientSession? session = null,
        CancellationToken cancellationToken = default) =>
        RunUpdateAsync(filter, CheckUpdate(update), false, options ?? PlainUpdate, session, cancellationToken);

    /// <summary>Changes all documents that a filter means.</summary>
    public ValueTask<UpdateResult> UpdateManyAsync(
        Filter filter,
        BsonDocument update,
        UpdateOptions? options = null,
        ClientSession? session = null,
        CancellationToken cancellationToken = default) =>
        RunUpdateAsync(filter, CheckUpdate(update), true, options ?? PlainUpdate, session, cancellationToken);

    /// <summary>Deletes the first document that a filter means, and returns how many that was.</summary>
    public ValueTask<long> DeleteOneAsync(
        Filter filter, ClientSession? session = null, CancellationToken cancellationToken = default) =>
        RunAsync(new DeleteOperation(Database.Name, Name, filter, isMulti: false), session, cancellationToken);

    /// <summary>Deletes all documents that a filter means, and returns how many.</summary>
    public ValueTask<long> DeleteManyAsync(
        Filter filter, ClientSession? session = null, CancellationToken cancellationToken = default) =>
        RunAsync(new DeleteOperation(Database.Name, Name, filter, isMulti: true), session, cancellationToken);

    private ValueTask<UpdateResult> RunUpdateAsync(
        Filter filter,
        BsonDocument update,
        bool isMulti,
        UpdateOptions options,
        ClientSession? session,
        CancellationToken cancellationToken)
    {
        var operation = new UpdateOperation(Database.Name, Name, filter, update, isMulti, options);
        return RunAsync(operation, session, cancellationToken);
    }

    private BsonDocument Encode(T document) =>
        InsertBatches.WithId(BsonCodec.Encode(document), _client.Options.Time);

    private static BsonDocument CheckUpdate(BsonDocument update) => !update.IsEmpty && StartsWithOperator(update)
        ? update
        : throw new MongoUsageException("An update is made of operators like $set; to replace, call ReplaceOneAsync.");

    private static BsonDocument CheckReplacement(BsonDocument replacement) => !StartsWithOperator(replacement)
        ? replacement
        : throw new MongoUsageException("A replacement is a whole document; for operators, call UpdateOneAsync.");

    private static bool StartsWithOperator(BsonDocument document)
    {
        var elements = document.GetEnumerator();
        return elements.MoveNext() && elements.Utf8Name.StartsWith((byte)'$');
    }
}
