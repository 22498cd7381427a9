using HeritageCatalog.MongoEmbedded.Commands;

namespace HeritageCatalog.MongoEmbedded.Maintenance;

/// <summary>Ends, now and then, transactions, sessions and cursors that are left alone.</summary>
internal sealed class HouseKeeper : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly Engine _engine;
    private readonly ITimer _timer;

    public HouseKeeper(Engine engine)
    {
        _engine = engine;
        _timer = engine.Time.CreateTimer(_ => Run(), null, Interval, Interval);
    }

    public void Run()
    {
        _engine.Transactions.Sweep();
        _engine.Cursors.Sweep();
    }

    public void Dispose() => _timer.Dispose();
}
