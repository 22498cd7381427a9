using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Sessions;

/// <summary>Keeps the latest cluster time that any reply told, to pass it on with the next command.</summary>
internal sealed class ClusterClock
{
    private readonly Lock _lock = new();
    private ClusterTime? _latest;

    /// <summary>The latest <c>$clusterTime</c>; missing while no reply has told one.</summary>
    public BsonValue Latest => Volatile.Read(ref _latest)?.Document ?? default;

    /// <summary>The later of two clocks' times.</summary>
    public BsonValue LaterOf(ClusterClock? other)
    {
        var (mine, theirs) = (Volatile.Read(ref _latest), other is null ? null : Volatile.Read(ref other._latest));
        var isTheirs = theirs is not null && (mine is null || theirs.Time.CompareTo(mine.Time) > 0);
        return (isTheirs ? theirs : mine)?.Document ?? default;
    }

    public void Advance(BsonDocument reply)
    {
        if (reply["$clusterTime"u8] is not { Type: BsonType.Document } told
            || told.AsDocument["clusterTime"u8] is not { Type: BsonType.Timestamp } time)
        {
            return;
        }

        if (Volatile.Read(ref _latest) is { } known && time.AsTimestamp.CompareTo(known.Time) <= 0)
        {
            return;
        }

        lock (_lock)
        {
            if (_latest is null || time.AsTimestamp.CompareTo(_latest.Time) > 0)
            {
                // A copy, because the view would keep the whole reply in memory.
                Volatile.Write(ref _latest, new ClusterTime(time.AsTimestamp, told.Clone()));
            }
        }
    }

    private sealed record ClusterTime(BsonTimestamp Time, BsonValue Document);
}
