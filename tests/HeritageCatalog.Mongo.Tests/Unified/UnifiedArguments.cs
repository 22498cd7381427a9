using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Concerns;
using HeritageCatalog.Mongo.Sessions;

namespace HeritageCatalog.Mongo.Tests.Unified;

/// <summary>The arguments of one operation; one that nobody asked for cannot be given to this client.</summary>
internal sealed class UnifiedArguments(string operation, BsonDocument document)
{
    private readonly HashSet<string> _taken = [];

    public BsonValue this[string name]
    {
        get
        {
            _taken.Add(name);
            return document[name];
        }
    }

    public BsonDocument Document(string name) =>
        this[name] is { Type: BsonType.Document } value ? value.AsDocument : BsonDocument.Empty;

    public string Text(string name) => this[name].AsString;

    public bool Flag(string name, bool otherwise = false) =>
        this[name] is { IsMissing: false } value ? value.ToBoolean() : otherwise;

    public int? Number(string name) => this[name] is { IsMissing: false } value ? value.ToInt32() : null;

    public TimeSpan? Milliseconds(string name) =>
        this[name] is { IsMissing: false } value ? TimeSpan.FromMilliseconds(value.ToInt64()) : null;

    public TransactionOptions Transaction() => new()
    {
        ReadConcern = this["readConcern"] is { IsMissing: false } read
            ? new ReadConcern(read.AsDocument["level"].AsString)
            : null,
        WriteConcern = this["writeConcern"] is { IsMissing: false } write ? ReadWriteConcern(write.AsDocument) : null,
        MaxCommitTime = Milliseconds("maxCommitTimeMS"),
    };

    /// <summary>Refuses the operation when something was left that it cannot be told.</summary>
    public void RequireAllTaken()
    {
        foreach (var element in document)
        {
            if (!_taken.Contains(element.Name))
            {
                throw new NotRunException($"the argument {element.Name} of {operation}");
            }
        }
    }

    private static WriteConcern ReadWriteConcern(BsonDocument concern) => new(
        concern["w"] is { IsNumber: true } nodes ? nodes.ToInt32() : null,
        concern["w"] is { Type: BsonType.String } mode ? mode.AsString : null,
        concern["wtimeoutMS"] is { IsMissing: false } time ? TimeSpan.FromMilliseconds(time.ToInt64()) : null,
        concern["journal"] is { IsMissing: false } journal ? journal.AsBoolean : null);
}
