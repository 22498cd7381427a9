using HeritageCatalog.Bson;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Mongo.Collections;

namespace HeritageCatalog.Server.Catalog.Paging;

/// <summary>Counts and facets of lists: all that is asked about one list in one round trip.</summary>
public sealed class ListSummaryLoader(MongoDatabase database) : BatchDataLoader<SummaryKey, IReadOnlyList<ValueCount>>
{
    private const string TotalName = "total";

    public Loading<int> CountAsync(ListSummary list) => list.Count is { } known
        ? known
        : LoadAsync(new SummaryKey(list.Collection, list.Filter, Field: null)).Select(static counts => counts is { Count: > 0 } ? counts[0].Count : 0);

    /// <summary>How often each value of a field occurs, the most frequent first; an array counts for each of its values.</summary>
    public Loading<IReadOnlyList<ValueCount>> CountByAsync(ListSummary list, string field) =>
        LoadAsync(new SummaryKey(list.Collection, list.Filter, field)).Select(static counts => counts ?? []);

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
        var facets = new BsonBuilder();
        for (var i = 0; i < keys.Count; i++)
        {
            facets.Add(NameOf(keys[i], i), StagesOf(keys[i]));
        }

        var pipeline = new BsonDocument[] { new BsonBuilder { { "$match", filter } }, new BsonBuilder { { "$facet", facets } } };
        var answer = await database.GetCollection<BsonDocument>(collection).AggregateAsync<BsonDocument>(pipeline, cancellation);
        for (var i = 0; i < keys.Count; i++)
        {
            answers.Add(keys[i], ReadCounts(answer[0][NameOf(keys[i], i)].AsArray));
        }
    }

    private static string NameOf(SummaryKey key, int index) => key.Field is null ? TotalName : $"facet{index}";

    private static BsonArray StagesOf(SummaryKey key) => key.Field is null
        ? BsonArray.Create([new BsonBuilder { { "$count", "count" } }])
        : BsonArray.Create(
        [
            new BsonBuilder { { "$unwind", $"${key.Field}" } },
            new BsonBuilder { { "$group", new BsonBuilder { { "_id", $"${key.Field}" }, { "count", new BsonBuilder { { "$sum", 1 } } } } } },
            new BsonBuilder { { "$sort", new BsonBuilder { { "count", -1 }, { "_id", 1 } } } },
        ]);

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
