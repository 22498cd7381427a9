using System.Diagnostics;

namespace HeritageCatalog.MongoEmbedded.Storage;

/// <summary>
/// Lets the writers of the last group come back before the next one goes to the disk. Who was in a group often writes
/// again at once; without a pause the next flush would begin with the first of them and all others would miss it, so
/// that there were twice as many flushes.
/// </summary>
/// <remarks>
/// A work item behind theirs in the thread pool's line tells that all of them had their turn. It is waited for no
/// longer than a flush takes, which is what those who miss one have to wait; and not at all when the last time it took
/// longer, because then the threads are what is scarce, and the disk may as well go on beside them.
/// </remarks>
internal sealed class GatheringPause
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    private readonly object _signal = new();
    private Turn? _latest;
    private TimeSpan _took;

    /// <summary>Waits, on the thread that has just released a group of more than one.</summary>
    /// <param name="flush">How long the flush of that group took.</param>
    public void Await(TimeSpan flush)
    {
        var longest = flush > Shortest ? flush : Shortest;
        lock (_signal)
        {
            _latest = new Turn(this, Stopwatch.GetTimestamp());
            ThreadPool.UnsafeQueueUserWorkItem(_latest, preferLocal: false);
            if (_took <= longest)
            {
                Monitor.Wait(_signal, longest);
            }
        }
    }

    private void End(Turn turn, TimeSpan took)
    {
        lock (_signal)
        {
            _took = took;
            if (turn == _latest)
            {
                Monitor.Pulse(_signal);
            }
        }
    }

    private sealed class Turn(GatheringPause pause, long began) : IThreadPoolWorkItem
    {
        public void Execute() => pause.End(this, Stopwatch.GetElapsedTime(began));
    }
}
