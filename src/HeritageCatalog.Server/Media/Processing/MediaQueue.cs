using System.Threading.Channels;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Media.Refusals;

namespace HeritageCatalog.Server.Media.Processing;

/// <summary>
/// What is to be done with assets, as it stands in the assets themselves: it is as durable as they are, and nothing is
/// queued for an asset that is not there.
/// </summary>
public sealed class MediaQueue(MediaAssets assets, TimeProvider time)
{
    /// <summary>Beyond these nothing more is taken in.</summary>
    public const int MostWaiting = 1_000;

    /// <summary>What those are told then.</summary>
    public static readonly QueueFull Refusal = new(RetryAfterSeconds: 60);

    // Whatever takes longer has died: decoding and encoding are bounded, and a scanner is too.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private static readonly Filter IsWaiting = Filter.And(
        Filter.Eq("work.isSetAside", false), Filter.Exists("work.worker", false));

    private static readonly Filter IsRunning = Filter.And(
        Filter.Eq("work.isSetAside", false), Filter.Exists("work.worker"));

    // One place: however often somebody says that there is something to do, it is looked for once.
    private readonly Channel<bool> _hints = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Says that there is something to do.</summary>
    public void Hint() => _hints.Writer.TryWrite(true);

    /// <summary>Returns when there may be something to do; a hint wakes one of those who wait.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var delay = Task.Delay(longest, time, either.Token);
        await Task.WhenAny(delay, _hints.Reader.ReadAsync(either.Token).AsTask());
        await either.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>The next thing to do; null when there is none now.</summary>
    public ValueTask<MediaAsset?> ClaimAsync(string worker, CancellationToken cancellation) =>
        assets.ClaimAsync(worker, time.GetUtcNow() + Lease, cancellation);

    public async ValueTask<bool> IsFullAsync(CancellationToken cancellation) =>
        await assets.CountAsync(
            Filter.And(IsWaiting, Filter.Eq("work.priority", MediaPriority.Upload)), cancellation) >= MostWaiting;

    public async ValueTask<QueueReport> ReportAsync(CancellationToken cancellation)
    {
        var waiting = await assets.FindAllAsync(IsWaiting, cancellation);
        var running = await assets.CountAsync(IsRunning, cancellation);
        var failed = await assets.CountAsync(Filter.Eq("work.isSetAside", true), cancellation);
        return QueueReport.Of([.. waiting.Select(asset => asset.Work!)], (int)running, (int)failed);
    }
}
