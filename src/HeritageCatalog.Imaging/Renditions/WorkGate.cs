using HeritageCatalog.Imaging.Interop;

namespace HeritageCatalog.Imaging.Renditions;

/// <summary>Lets so many jobs work at a time and so many wait; the next one is turned away.</summary>
internal sealed class WorkGate(int workers, int queueLength, TimeProvider timeProvider) : IDisposable
{
    private readonly SemaphoreSlim _slots = new(workers);
    private readonly Lock _lock = new();

    private int _jobs;
    private TimeSpan _usual = TimeSpan.FromMilliseconds(500);

    /// <summary>Whether another job is being worked on too, so that each had better use one core.</summary>
    public bool IsShared => Volatile.Read(ref _jobs) > 1;

    /// <exception cref="ImagingBusyException">The queue is full.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _jobs) > workers + queueLength)
        {
            Interlocked.Decrement(ref _jobs);
            throw new ImagingBusyException(RetryAfter());
        }

        try
        {
            await _slots.WaitAsync(cancellationToken);
            return await RunTimedAsync(work, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _jobs);
        }
    }

    public void Dispose() => _slots.Dispose();

    private async Task<T> RunTimedAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        var started = timeProvider.GetTimestamp();
        try
        {
            return await Task.Run(() => RunAsJobAsync(work), cancellationToken);
        }
        finally
        {
            _slots.Release();
            Learn(timeProvider.GetElapsedTime(started));
        }
    }

    private static async Task<T> RunAsJobAsync<T>(Func<Task<T>> work)
    {
        using (VipsJob.Begin())
        {
            return await work();
        }
    }

    private void Learn(TimeSpan taken)
    {
        lock (_lock)
        {
            _usual = (_usual * 7 + taken) / 8;
        }
    }

    // When about half of those who wait will have been served, in whole seconds.
    private TimeSpan RetryAfter()
    {
        lock (_lock)
        {
            return TimeSpan.FromSeconds(Math.Max(1, Math.Ceiling(_usual.TotalSeconds * queueLength / workers / 2)));
        }
    }
}
