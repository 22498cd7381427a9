using HeritageCatalog.Bson;
using HeritageCatalog.Bson.Mapping;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Mongo.Operations;

namespace HeritageCatalog.Mongo.Collections;

/// <summary>Collects writes to one collection that are sent together, in as few commands as may be.</summary>
/// <remarks>Of the options of a single write, let, comment and validation are said once for all
/// (<see cref="BulkWriteOptions"/>) and do not count here.</remarks>
/// <example>
/// <code>
/// var result = await orders.BulkWriteAsync(new BulkWrite&lt;Order&gt;()
///     .InsertOne(order)
///     .UpdateMany(Filter.Eq("status", "open"), new Update().Inc("reminders", 1))
///     .DeleteOne(Filter.Eq("_id", cancelled)));
/// </code>
/// </example>
public sealed class BulkWrite<T>
{
    private static readonly UpdateOptions PlainUpdate = new();
    private static readonly DeleteOptions PlainDelete = new();

    private readonly List<BulkStatement> _statements = [];

    /// <summary>How many writes there are.</summary>
    public int Count => _statements.Count;

    internal IReadOnlyList<BulkStatement> Statements => _statements;

    /// <summary>Inserts a document.</summary>
    public BulkWrite<T> InsertOne(T document) => Add(BulkKind.Insert, BsonCodec.Encode(document), isMulti: false);

    /// <summary>Changes the first document that a filter means.</summary>
    /// <exception cref="MongoUsageException">The update is a replacement.</exception>
    public BulkWrite<T> UpdateOne(Filter filter, BsonDocument update, UpdateOptions? options = null) =>
        Update(filter, BsonValue.From(ChangeRules.CheckUpdate(update)), false, options);

    /// <summary>Changes the first document that a filter means by stages such as <c>$set</c>.</summary>
    public BulkWrite<T> UpdateOne(Filter filter, Pipeline update, UpdateOptions? options = null) =>
        Update(filter, ChangeRules.CheckUpdate(update), false, options);

    /// <summary>Changes all documents that a filter means.</summary>
    /// <exception cref="MongoUsageException">The update is a replacement.</exception>
    public BulkWrite<T> UpdateMany(Filter filter, BsonDocument update, UpdateOptions? options = null) =>
        Update(filter, BsonValue.From(ChangeRules.CheckUpdate(update)), true, options);

    /// <summary>Changes all documents that a filter means by stages such as <c>$set</c>.</summary>
    public BulkWrite<T> UpdateMany(Filter filter, Pipeline update, UpdateOptions? options = null) =>
        Update(filter, ChangeRules.CheckUpdate(update), true, options);

    /// <summary>Puts a document in the place of the first that a filter means.</summary>
    /// <exception cref="MongoUsageException">The document is an update.</exception>
    public BulkWrite<T> ReplaceOne(Filter filter, T document, UpdateOptions? options = null) => Update(
        filter, BsonValue.From(ChangeRules.CheckReplacement(BsonCodec.Encode(document))), false, options);

    /// <summary>Deletes the first document that a filter means.</summary>
    public BulkWrite<T> DeleteOne(Filter filter, DeleteOptions? options = null) => Delete(filter, false, options);

    /// <summary>Deletes all documents that a filter means.</summary>
    public BulkWrite<T> DeleteMany(Filter filter, DeleteOptions? options = null) => Delete(filter, true, options);

    private BulkWrite<T> Update(Filter filter, BsonValue change, bool isMulti, UpdateOptions? options)
    {
        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        WriteStatement.WriteUpdate(writer, filter, change, isMulti, options ?? PlainUpdate);
        writer.WriteEndDocument();
        return Add(BulkKind.Update, writer.ToDocument(), isMulti);
    }

    private BulkWrite<T> Delete(Filter filter, bool isMulti, DeleteOptions? options)
    {
        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        WriteStatement.WriteDelete(writer, filter, isMulti, options ?? PlainDelete);
        writer.WriteEndDocument();
        return Add(BulkKind.Delete, writer.ToDocument(), isMulti);
    }

    private BulkWrite<T> Add(BulkKind kind, BsonDocument content, bool isMulti)
    {
        _statements.Add(new BulkStatement(kind, content, isMulti, _statements.Count));
        return this;
    }
}
