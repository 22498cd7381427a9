using HeritageCatalog.Bson;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Cursors;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Server.Catalog.Paging;

/// <summary>Counts and facets of lists: all that is asked about one list in one round trip.</summary>
public sealed class ListSummaryLoader(MongoDatabase database) : BatchDataLoader<SummaryKey, IReadOnlyList<ValueCount>>
{
    private const string TotalName = "total";

    public Loading<int> CountAsync(ListSummary list) => list switch
    {
        ListSummary.Local local => local.Count,
        ListSummary.Stored stored => LoadAsync(new SummaryKey(stored.Collection, stored.Filter, Field: null))
            .Select(static counts => counts is { Count: > 0 } ? counts[0].Count : 0),
        _ => throw new ArgumentOutOfRangeException(nameof(list)),
    };

    /// <summary>
    /// How often each value of a field occurs, the most frequent first; an array counts for each of its values.
    /// </summary>
    public Loading<IReadOnlyList<ValueCount>> CountByAsync(ListSummary list, string field) => list switch
    {
        ListSummary.Local local => new(local.CountBy(field)),
        ListSummary.Stored stored => LoadAsync(new SummaryKey(stored.Collection, stored.Filter, field))
            .Select(static counts => counts ?? []),
        _ => throw new ArgumentOutOfRangeException(nameof(list)),
    };

    protected override async ValueTask<IReadOnlyDictionary<SummaryKey, IReadOnlyList<ValueCount>>> LoadBatchAsync(
        IReadOnlyList<SummaryKey> keys, CancellationToken cancellation)
    {
        var answers = new Dictionary<SummaryKey, IReadOnlyList<ValueCount>>();
        foreach (var list in keys.GroupBy(key => (key.Collection, key.Filter)))
        {
            await SummariseAsync(list.Key.Collection, list.Key.Filter, [.. list], answers, cancellation);
        }

        return answers;
    }

    private async ValueTask SummariseAsync(
        string collection,
        BsonDocument filter,
        IReadOnlyList<SummaryKey> keys,
        Dictionary<SummaryKey, IReadOnlyList<ValueCount>> answers,
        CancellationToken cancellation)
    {
        var facets = keys.Select((key, i) => (NameOf(key, i), StagesOf(key))).ToArray();
        var pipeline = new Pipeline().Match(filter).Facet(facets);
        var answer = await database.GetCollection<BsonDocument>(collection)
            .AggregateAsync<BsonDocument>(pipeline, cancellationToken: cancellation)
            .ToListAsync(cancellation);
        for (var i = 0; i < keys.Count; i++)
        {
            answers.Add(keys[i], ReadCounts(answer[0][NameOf(keys[i], i)].AsArray));
        }
    }

    private static string NameOf(SummaryKey key, int index) => key.Field is null ? TotalName : $"facet{index}";

    private static Pipeline StagesOf(SummaryKey key) => key.Field switch
    {
        null => new Pipeline().Count("count"),
        _ when key.Field.Contains('.', StringComparison.Ordinal) => CountInside(key.Field),
        _ => CountBy(new Pipeline().Unwind($"${key.Field}"), $"${key.Field}"),
    };

    // $unwind does not look into arrays on its way, so each part of the path is unwound. A record that has a
    // value twice counts once.
    private static Pipeline CountInside(string field)
    {
        var stages = new Pipeline();
        for (var end = field.IndexOf('.'); end > 0; end = field.IndexOf('.', end + 1))
        {
            stages.Unwind($"${field[..end]}");
        }

        var once = new BsonBuilder { { "record", "$_id" }, { "value", $"${field}" } };
        return CountBy(stages.Unwind($"${field}").Group(once), "$_id.value");
    }

    private static Pipeline CountBy(Pipeline stages, string value) =>
        stages.Group(value, new BsonBuilder { { "count", new BsonBuilder { { "$sum", 1 } } } })
            .Sort(Sort.ByDescending("count").ThenBy("_id"));

    private static List<ValueCount> ReadCounts(BsonArray counts)
    {
        var read = new List<ValueCount>();
        foreach (var count in counts)
        {
            read.Add(new ValueCount(count.AsDocument["_id"], count.AsDocument["count"].ToInt32()));
        }

        return read;
    }
}
