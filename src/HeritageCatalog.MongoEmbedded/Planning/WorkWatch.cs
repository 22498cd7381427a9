using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Planning;

/// <summary>
/// Ends long work when its caller has gone or its time is up. A cursor keeps its watch, which each command that goes on
/// with the cursor sets anew.
/// </summary>
internal sealed class WorkWatch(TimeProvider time)
{
    // So much work is done between two looks at the clock; shorter work is not watched at all.
    private const int Interval = 1024;

    private CancellationToken _cancellation;
    private long? _deadline;

    /// <summary>Sets what ends the work from now on.</summary>
    public void Set(TimeSpan? mostTime, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _deadline = mostTime is { } most
            ? time.GetTimestamp() + (long)(most.TotalSeconds * time.TimestampFrequency)
            : null;
    }

    /// <summary>Passes the candidates of a plan on and looks at the clock now and then.</summary>
    public IEnumerable<StoredDocument> Over(QueryPlan plan, IEnumerable<StoredDocument> candidates) =>
        plan.Candidates < Interval ? candidates : Watched(candidates);

    private IEnumerable<StoredDocument> Watched(IEnumerable<StoredDocument> candidates)
    {
        var untilCheck = Interval;
        foreach (var candidate in candidates)
        {
            if (--untilCheck == 0)
            {
                untilCheck = Interval;
                Check();
            }

            yield return candidate;
        }
    }

    private void Check()
    {
        _cancellation.ThrowIfCancellationRequested();
        if (time.GetTimestamp() > _deadline)
        {
            throw new CommandException(ErrorCode.MaxTimeMSExpired, "operation exceeded time limit");
        }
    }
}
