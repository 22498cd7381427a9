namespace HeritageCatalog.Mongo.Operations;

/// <summary>When an operation has to be done, with all its commands ("Client Side Operations Timeout").</summary>
internal sealed class Deadline
{
    private readonly TimeProvider _time;
    private readonly long _startedAt;

    private Deadline(TimeSpan limit, TimeProvider time)
    {
        Limit = limit;
        _time = time;
        _startedAt = time.GetTimestamp();
    }

    /// <summary>How much time there was at the start.</summary>
    public TimeSpan Limit { get; }

    /// <summary>How much is left; nothing or less when it is over.</summary>
    public TimeSpan Remaining => Limit - _time.GetElapsedTime(_startedAt);

    /// <summary>Starts to count; null when there is no limit.</summary>
    public static Deadline? Start(TimeSpan? limit, TimeProvider time) =>
        limit is { } known ? new Deadline(known, time) : null;
}
