using HeritageCatalog.MongoEmbedded.Commands;

namespace HeritageCatalog.MongoEmbedded.Maintenance;

/// <summary>
/// Ends, now and then, transactions, sessions and cursors that are left alone, and deletes what has expired.
/// </summary>
internal sealed class HouseKeeper : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly Engine _engine;
    private readonly ExpiryMonitor _expiry;
    private readonly ITimer _timer;
    private readonly CancellationTokenSource _end = new();
    private readonly SemaphoreSlim _turn = new(1);

    public HouseKeeper(Engine engine)
    {
        _engine = engine;
        _expiry = new ExpiryMonitor(engine.Store, engine.Time);
        _timer = engine.Time.CreateTimer(_ => _ = RunAsync(), null, Interval, Interval);
    }

    /// <summary>Does what is due, unless it is being done.</summary>
    public async Task RunAsync()
    {
        if (!await _turn.WaitAsync(0).ConfigureAwait(false))
        {
            return;
        }

        try
        {
            _engine.Transactions.Sweep();
            _engine.Cursors.Sweep();
            await _expiry.RunIfDueAsync(_end.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The database is closing; what is due is still due when it is opened again.
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync().ConfigureAwait(false);
        await _end.CancelAsync().ConfigureAwait(false);
        await _turn.WaitAsync().ConfigureAwait(false);
        _end.Dispose();
        _turn.Dispose();
    }
}
