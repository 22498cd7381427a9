using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Concerns;

/// <summary>Which nodes of a replica set may answer a read ("Server Selection").</summary>
public sealed record ReadPreference
{
    /// <summary>Says which nodes.</summary>
    /// <param name="mode">The kind of node.</param>
    /// <param name="tagSets">Tags that a node must have; the first set that any node has counts.</param>
    /// <param name="maxStaleness">How far a secondary may lag behind; null for any lag.</param>
    /// <exception cref="MongoUsageException">Tags or a staleness are given for the primary, which is one.</exception>
    public ReadPreference(
        ReadPreferenceMode mode,
        IReadOnlyList<IReadOnlyDictionary<string, string>>? tagSets = null,
        TimeSpan? maxStaleness = null)
    {
        Mode = mode;
        TagSets = tagSets ?? [];
        MaxStaleness = maxStaleness;
        if (mode == ReadPreferenceMode.Primary && (maxStaleness is not null || TagSets.Any(tags => tags.Count > 0)))
        {
            throw new MongoUsageException(
                "readPreference=primary means one node: readPreferenceTags and maxStalenessSeconds do not go with it.");
        }
    }

    /// <summary>The primary only, which is the default.</summary>
    public static ReadPreference Primary { get; } = new(ReadPreferenceMode.Primary);

    /// <summary>The kind of node.</summary>
    public ReadPreferenceMode Mode { get; }

    /// <summary>Tags that a node must have; the first set that any node has counts; none for any node.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> TagSets { get; }

    /// <summary>How far a secondary may lag behind; null for any lag.</summary>
    public TimeSpan? MaxStaleness { get; }

    /// <summary>What is sent as <c>$readPreference</c>.</summary>
    public BsonDocument ToDocument()
    {
        var builder = new BsonBuilder { { "mode", NameOf(Mode) } };
        if (TagSets.Count > 0)
        {
            builder.Add("tags", BsonArray.From(TagSets.Select(ToDocument)));
        }

        builder.AddIfPresent(
            "maxStalenessSeconds", MaxStaleness is { } lag ? BsonValue.From((int)lag.TotalSeconds) : default);
        return builder;
    }

    internal static ReadPreferenceMode? FindMode(string name) => Enum.GetValues<ReadPreferenceMode>()
        .Cast<ReadPreferenceMode?>()
        .FirstOrDefault(mode => string.Equals(NameOf(mode!.Value), name, StringComparison.OrdinalIgnoreCase));

    private static string NameOf(ReadPreferenceMode mode) => mode switch
    {
        ReadPreferenceMode.Primary => "primary",
        ReadPreferenceMode.PrimaryPreferred => "primaryPreferred",
        ReadPreferenceMode.Secondary => "secondary",
        ReadPreferenceMode.SecondaryPreferred => "secondaryPreferred",
        _ => "nearest",
    };

    private static BsonDocument ToDocument(IReadOnlyDictionary<string, string> tags)
    {
        var builder = new BsonBuilder();
        foreach (var (name, value) in tags)
        {
            builder.Add(name, value);
        }

        return builder;
    }
}
