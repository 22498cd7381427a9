using HeritageCatalog.Bson;
using HeritageCatalog.Bson.Mapping;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Filters;

/// <summary>Changes to make to a document, each to a field by its stored name.</summary>
/// <example><code>new Update().Set("state", state).Inc("version", 1)</code></example>
public sealed class Update
{
    private readonly List<(string Operator, string Field, BsonValue Value)> _changes = [];

    /// <summary>Gives the update in the server's own notation.</summary>
    public static implicit operator BsonDocument(Update update) => update.Build();

    /// <summary>Sets the field; null is stored as null.</summary>
    public Update Set<T>(string field, T value) => Add("$set", field, BsonCodec.ToValue(value));

    /// <summary>Sets the field only where the update inserts a new document.</summary>
    public Update SetOnInsert<T>(string field, T value) => Add("$setOnInsert", field, BsonCodec.ToValue(value));

    /// <summary>Removes the field.</summary>
    public Update Unset(string field) => Add("$unset", field, "");

    /// <summary>Adds to a number; a missing field counts as zero.</summary>
    public Update Inc<T>(string field, T amount) => Add("$inc", field, BsonCodec.ToValue(amount));

    /// <summary>Sets the field if the value is less than what is there.</summary>
    public Update Min<T>(string field, T value) => Add("$min", field, BsonCodec.ToValue(value));

    /// <summary>Sets the field if the value is greater than what is there.</summary>
    public Update Max<T>(string field, T value) => Add("$max", field, BsonCodec.ToValue(value));

    /// <summary>Appends an item to an array.</summary>
    public Update Push<T>(string field, T item) => Add("$push", field, BsonCodec.ToValue(item));

    /// <summary>Appends several items to an array.</summary>
    public Update PushEach<T>(string field, IEnumerable<T> items) => Add("$push", field, Each(items));

    /// <summary>Appends an item to an array unless it is there.</summary>
    public Update AddToSet<T>(string field, T item) => Add("$addToSet", field, BsonCodec.ToValue(item));

    /// <summary>Appends to an array those of several items that are not there.</summary>
    public Update AddEachToSet<T>(string field, IEnumerable<T> items) => Add("$addToSet", field, Each(items));

    /// <summary>Removes every item that equals the value.</summary>
    public Update Pull<T>(string field, T item) => Add("$pull", field, BsonCodec.ToValue(item));

    /// <summary>Removes every item for which the filter holds.</summary>
    public Update PullWhere(string field, Filter filter) => Add("$pull", field, filter);

    /// <summary>Gives the update in the server's own notation: one document for each operator.</summary>
    public BsonDocument Build()
    {
        if (_changes.Count == 0)
        {
            throw new MongoUsageException("An update without changes cannot be sent.");
        }

        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        foreach (var changes in _changes.GroupBy(change => change.Operator))
        {
            writer.WriteStartDocument(changes.Key);
            foreach (var (_, field, value) in changes)
            {
                writer.WriteValue(field, value);
            }

            writer.WriteEndDocument();
        }

        writer.WriteEndDocument();
        return writer.ToDocument();
    }

    private static BsonValue Each<T>(IEnumerable<T> items) =>
        new BsonBuilder { { "$each", BsonCodec.ToValue(items.ToArray()) } };

    private Update Add(string operation, string field, BsonValue value)
    {
        _changes.Add((operation, field, value));
        return this;
    }
}
