namespace HeritageCatalog.Mongo.Clusters;

/// <summary>Waits for the time of the next check, or for a ring; but checks never follow each other too fast.</summary>
internal sealed class MonitorAlarm(TimeProvider time)
{
    private TaskCompletionSource _rung = NewRing();

    /// <summary>Ends the wait, or the next one if nobody waits.</summary>
    public void Ring() => Volatile.Read(ref _rung).TrySetResult();

    /// <param name="startedAt">When the last check began.</param>
    /// <param name="shortest">How long after it the next one comes at the earliest.</param>
    /// <param name="usual">How long after it the next one comes without a ring.</param>
    /// <param name="cancellationToken">Ends the wait, with an exception.</param>
    public async ValueTask WaitAsync(
        long startedAt, TimeSpan shortest, TimeSpan usual, CancellationToken cancellationToken)
    {
        await DelayAsync(shortest - time.GetElapsedTime(startedAt), cancellationToken).ConfigureAwait(false);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var delay = DelayAsync(usual - time.GetElapsedTime(startedAt), enough.Token);
        await Task.WhenAny(delay, Volatile.Read(ref _rung).Task).ConfigureAwait(false);
        await enough.CancelAsync().ConfigureAwait(false);
        Volatile.Write(ref _rung, NewRing());
        cancellationToken.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource NewRing() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken) => delay > TimeSpan.Zero
        ? Task.Delay(delay, time, cancellationToken)
        : Task.CompletedTask;
}
