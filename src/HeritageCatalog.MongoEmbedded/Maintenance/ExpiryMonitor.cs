using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Indexes;
using HeritageCatalog.MongoEmbedded.Matching;
using HeritageCatalog.MongoEmbedded.Planning;

namespace HeritageCatalog.MongoEmbedded.Maintenance;

/// <summary>
/// Deletes documents when their time is up (MongoDB manual, "TTL Indexes"): those whose date, or lowest date of an
/// array, lies so many seconds back. Once a minute, in small writes, so that others get their turn.
/// </summary>
internal sealed class ExpiryMonitor(Store store, TimeProvider time)
{
    private const int MostAtOnce = 1_000;

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan MostWait = TimeSpan.FromSeconds(5);

    private DateTimeOffset _next;

    /// <summary>Deletes what is due, when a minute has passed since the last time.</summary>
    public async Task RunIfDueAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (now < _next)
        {
            return;
        }

        _next = now + Interval;
        foreach (var collection in store.Committed.Collections.Values)
        {
            foreach (var index in collection.Indexes)
            {
                if (index.Definition.Options.ExpireAfterSeconds is { } seconds)
                {
                    var limit = now - TimeSpan.FromSeconds(seconds);
                    await DeleteAsync(collection.Name, index.Definition, limit, cancellation).ConfigureAwait(false);
                }
            }
        }
    }

    private static Query Due(IndexDefinition index, DateTimeOffset limit)
    {
        var filter = new BsonBuilder { { index.Fields[0].Path.Text, new BsonBuilder { { "$lte", limit } } } };
        var due = FilterParser.Parse(filter);
        var matcher = index.Options.Partial is { } partial
            ? AndMatcher.Of([due, FilterParser.Parse(partial.Source)])
            : due;
        return new Query(matcher) { Limit = MostAtOnce, Hint = index.Name };
    }

    private async Task DeleteAsync(
        Namespace name, IndexDefinition index, DateTimeOffset limit, CancellationToken cancellation)
    {
        try
        {
            int deleted;
            do
            {
                deleted = await store.WriteAsync(session => Delete(session, name, index, limit), MostWait, cancellation)
                    .ConfigureAwait(false);
            }
            while (deleted == MostAtOnce);
        }
        catch (CommandException)
        {
            // A transaction holds one of the documents, or the disk refuses; the next minute is another chance.
        }
    }

    private static int Delete(WriteSession session, Namespace name, IndexDefinition index, DateTimeOffset limit)
    {
        if (session.Find(name)?.FindIndex(index.Name)?.Definition != index)
        {
            return 0;
        }

        var due = Due(index, limit).Run(session.Find(name)).ToList();
        foreach (var stored in due)
        {
            session.Edit(name).Delete(stored.Record, stored.Body);
        }

        return due.Count;
    }
}
