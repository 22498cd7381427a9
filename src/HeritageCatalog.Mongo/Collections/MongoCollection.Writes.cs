using System.Runtime.CompilerServices;
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
    private static readonly DeleteOptions PlainDelete = new();

    /// <summary>Inserts a document.</summary>
    /// <exception cref="MongoDuplicateKeyException">A unique index has its key already.</exception>
    public ValueTask InsertOneAsync(
        T document, ClientSession? session = null, CancellationToken cancellationToken = default) =>
        RunInsertAsync(document, PlainBulk, session, cancellationToken);

    /// <summary>Inserts a document.</summary>
    /// <exception cref="MongoDuplicateKeyException">A unique index has its key already.</exception>
    public ValueTask InsertOneAsync(
        T document,
        InsertOptions options,
        ClientSession? session = null,
        CancellationToken cancellationToken = default)
    {
        var chosen = PlainBulk with { BypassesValidation = options.BypassesValidation, Comment = options.Comment };
        return RunInsertAsync(document, chosen, session, cancellationToken);
    }

    /// <summary>Puts a document in the place of the first that a filter means.</summary>
    /// <exception cref="MongoDuplicateKeyException">A unique index has its key already.</exception>
    public ValueTask<UpdateResult> ReplaceOneAsync(
        Filter filter,
        T document,
        bool isUpsert = false,
        ClientSession? session = null,
        CancellationToken cancellationToken = default) =>
        ReplaceOneAsync(filter, document, isUpsert ? Upsert : PlainUpdate, session, cancellationToken);

    /// <summary>Puts a document in the place of the first that a filter means.</summary>
    /// <exception cref="MongoDuplicateKeyException">A unique index has its key already.</exception>
    public ValueTask<UpdateResult> ReplaceOneAsync(
        Filter filter,
        T document,
        UpdateOptions options,
        ClientSession? session = null,
        CancellationToken cancellationToken = default)
    {
        var replacement = ChangeRules.CheckReplacement(BsonCodec.Encode(document));
        return RunUpdateAsync(filter, BsonValue.From(replacement), false, options, session, cancellationToken);
    }

    /// <summary>Changes the first document that a filter means.</summary>
    public ValueTask<UpdateResult> UpdateOneAsync(
        Filter filter,
        BsonDocument update,
        UpdateOptions? options = null,
        ClientSession? session = null,
        CancellationToken cancellationToken = default)
    {
        var change = BsonValue.From(ChangeRules.CheckUpdate(update));
        return RunUpdateAsync(filter, change, false, options, session, cancellationToken);
    }

    /// <summary>Changes the first document that a filter means by stages such as <c>$set</c>, which can use the values
    /// that it has.</summary>
    public ValueTask<UpdateResult> UpdateOneAsync(
        Filter filter,
        Pipeline update,
        UpdateOptions? options = null,
        ClientSession? session = null,
        CancellationToken cancellationToken = default) =>
        RunUpdateAsync(filter, ChangeRules.CheckUpdate(update), false, options, session, cancellationToken);

    /// <summary>Changes all documents that a filter means.</summary>
    public ValueTask<UpdateResult> UpdateManyAsync(
        Filter filter,
        BsonDocument update,
        UpdateOptions? options = null,
        ClientSession? session = null,
        CancellationToken cancellationToken = default)
    {
        var change = BsonValue.From(ChangeRules.CheckUpdate(update));
        return RunUpdateAsync(filter, change, true, options, session, cancellationToken);
    }

    /// <summary>Changes all documents that a filter means by stages such as <c>$set</c>, which can use the values that
    /// each has.</summary>
    public ValueTask<UpdateResult> UpdateManyAsync(
        Filter filter,
        Pipeline update,
        UpdateOptions? options = null,
        ClientSession? session = null,
        CancellationToken cancellationToken = default) =>
        RunUpdateAsync(filter, ChangeRules.CheckUpdate(update), true, options, session, cancellationToken);

    /// <summary>Deletes the first document that a filter means, and returns how many that was.</summary>
    public ValueTask<long> DeleteOneAsync(
        Filter filter, ClientSession? session = null, CancellationToken cancellationToken = default) =>
        DeleteOneAsync(filter, PlainDelete, session, cancellationToken);

    /// <summary>Deletes the first document that a filter means, and returns how many that was.</summary>
    public ValueTask<long> DeleteOneAsync(
        Filter filter,
        DeleteOptions options,
        ClientSession? session = null,
        CancellationToken cancellationToken = default)
    {
        var operation = new DeleteOperation(Database.Name, Name, filter, isMulti: false, options);
        return RunAsync(operation, session, cancellationToken);
    }

    /// <summary>Deletes all documents that a filter means, and returns how many.</summary>
    public ValueTask<long> DeleteManyAsync(
        Filter filter, ClientSession? session = null, CancellationToken cancellationToken = default) =>
        DeleteManyAsync(filter, PlainDelete, session, cancellationToken);

    /// <summary>Deletes all documents that a filter means, and returns how many.</summary>
    public ValueTask<long> DeleteManyAsync(
        Filter filter,
        DeleteOptions options,
        ClientSession? session = null,
        CancellationToken cancellationToken = default)
    {
        var operation = new DeleteOperation(Database.Name, Name, filter, isMulti: true, options);
        return RunAsync(operation, session, cancellationToken);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask RunInsertAsync(
        T document, BulkWriteOptions options, ClientSession? session, CancellationToken cancellationToken)
    {
        var statement = WithId(new BulkStatement(BulkKind.Insert, BsonCodec.Encode(document), false, Index: 0));
        var operation = new BulkOperation(Database.Name, Name, [statement], options);
        var reply = await RunAsync(operation, session, cancellationToken).ConfigureAwait(false);
        ServerReply.CheckSingleWrite(operation.CommandName, reply);
    }

    private ValueTask<UpdateResult> RunUpdateAsync(
        Filter filter,
        BsonValue change,
        bool isMulti,
        UpdateOptions? options,
        ClientSession? session,
        CancellationToken cancellationToken)
    {
        var operation = new UpdateOperation(Database.Name, Name, filter, change, isMulti, options ?? PlainUpdate);
        return RunAsync(operation, session, cancellationToken);
    }
}
