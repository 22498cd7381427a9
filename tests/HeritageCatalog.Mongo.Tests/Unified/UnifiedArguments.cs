using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Concerns;
using HeritageCatalog.Mongo.Filters;
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

    public bool Flag(string name, bool otherwise = false) => OptionalFlag(name) ?? otherwise;

    public bool? OptionalFlag(string name) => this[name] is { IsMissing: false } value ? value.ToBoolean() : null;

    public int? Number(string name) => this[name] is { IsMissing: false } value ? value.ToInt32() : null;

    public TimeSpan? Milliseconds(string name) =>
        this[name] is { IsMissing: false } value ? TimeSpan.FromMilliseconds(value.ToInt64()) : null;

    public IReadOnlyList<Filter>? Filters(string name) => this[name] is { Type: BsonType.Array } list
        ? list.AsArray.ToList().ConvertAll(item => (Filter)item.AsDocument)
        : null;

    public ReadConcern? ReadConcern() => this["readConcern"] is { Type: BsonType.Document } concern
        ? new ReadConcern(concern.AsDocument["level"] is { IsMissing: false } level ? level.AsString : null)
        : null;

    public WriteConcern? WriteConcern() =>
        this["writeConcern"] is { Type: BsonType.Document } concern ? Read(concern.AsDocument) : null;

    public ReadPreference? Preference() =>
        this["readPreference"] is { Type: BsonType.Document } preference ? ReadPreference(preference.AsDocument) : null;

    public TransactionOptions Transaction() => new()
    {
        ReadConcern = ReadConcern(),
        WriteConcern = WriteConcern(),
        Preference = Preference(),
        MaxCommitTime = Milliseconds("maxCommitTimeMS"),
    };

    /// <summary>All that nobody has asked for, as the server's fields.</summary>
    public BsonDocument Rest()
    {
        var rest = new BsonBuilder();
        foreach (var (name, value) in document)
        {
            if (_taken.Add(name))
            {
                rest.Add(name, value);
            }
        }

        return rest;
    }

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

    private static ReadPreference ReadPreference(BsonDocument preference)
    {
        var mode = Enum.Parse<ReadPreferenceMode>(preference["mode"].AsString, ignoreCase: true);
        var sets = preference["tagSets"] is { Type: BsonType.Array } list ? list.AsArray.ToList() : [];
        var staleness = preference["maxStalenessSeconds"];
        return new ReadPreference(
            mode,
            sets.ConvertAll(set => Tags(set.AsDocument)),
            staleness.IsMissing ? null : TimeSpan.FromSeconds(staleness.ToInt32()));
    }

    private static IReadOnlyDictionary<string, string> Tags(BsonDocument set)
    {
        var tags = new Dictionary<string, string>();
        foreach (var (name, value) in set)
        {
            tags.Add(name, value.AsString);
        }

        return tags;
    }

    private static WriteConcern Read(BsonDocument concern) => new(
        concern["w"] is { IsNumber: true } nodes ? nodes.ToInt32() : null,
        concern["w"] is { Type: BsonType.String } mode ? mode.AsString : null,
        concern["wtimeoutMS"] is { IsMissing: false } time ? TimeSpan.FromMilliseconds(time.ToInt64()) : null,
        concern["journal"] is { IsMissing: false } journal ? journal.AsBoolean : null);
}
