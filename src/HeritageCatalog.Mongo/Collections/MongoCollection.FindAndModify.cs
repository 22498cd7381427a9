using HeritageCatalog.Bson;
using HeritageCatalog.Bson.Mapping;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Mongo.Operations;
using HeritageCatalog.Mongo.Sessions;

namespace HeritageCatalog.Mongo.Collections;

/// <content>Operations that change one document and bring it back, as one step.</content>
public sealed partial class MongoCollection<T>
{
    private static readonly FindAndModifyOptions PlainChange = new();

    /// <summary>Changes the first document that a filter means, and brings it back; null when there is none.</summary>
    public ValueTask<T?> FindOneAndUpdateAsync(
        Filter filter,
        BsonDocument update,
        FindAndModifyOptions? options = null,
        ClientSession? session = null,
        CancellationToken cancellationToken = default) =>
        FindAndModifyAsync(filter, ChangeRules.CheckUpdate(update), options, session, cancellationToken);

    /// <summary>Changes the first document that a filter means by stages such as <c>$set</c>, which can use the values
    /// that it has, and brings it back; null when there is none.</summary>
    public ValueTask<T?> FindOneAndUpdateAsync(
        Filter filter,
        Pipeline update,
        FindAndModifyOptions? options = null,
        ClientSession? session = null,
        CancellationToken cancellationToken = default) =>
        FindAndModifyAsync(filter, ChangeRules.CheckUpdate(update), options, session, cancellationToken);

    /// <summary>Puts a document in the place of the first that a filter means; null when there is none.</summary>
    public ValueTask<T?> FindOneAndReplaceAsync(
        Filter filter,
        T document,
        FindAndModifyOptions? options = null,
        ClientSession? session = null,
        CancellationToken cancellationToken = default)
    {
        var replacement = ChangeRules.CheckReplacement(BsonCodec.Encode(document));
        return FindAndModifyAsync(filter, replacement, options, session, cancellationToken);
    }

    /// <summary>Deletes the first document that a filter means, and brings it back; null when there is none.</summary>
    public ValueTask<T?> FindOneAndDeleteAsync(
        Filter filter,
        FindAndModifyOptions? options = null,
        ClientSession? session = null,
        CancellationToken cancellationToken = default) =>
        FindAndModifyAsync(filter, update: default, options, session, cancellationToken);

    private async ValueTask<T?> FindAndModifyAsync(
        Filter filter,
        BsonValue update,
        FindAndModifyOptions? options,
        ClientSession? session,
        CancellationToken cancellationToken)
    {
        var operation = new FindAndModifyOperation(Database.Name, Name, filter, update, options ?? PlainChange);
        var found = await RunAsync(operation, session, cancellationToken).ConfigureAwait(false);
        return found.Type == BsonType.Document ? BsonCodec<T>.Default.Read(found) : default;
    }
}
