using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Refusals;
using HeritageCatalog.Server.Media.Processing;
using HeritageCatalog.Server.Media.Refusals;

namespace HeritageCatalog.Server.Media.Editing;

/// <summary>Somebody has an asset processed again: after a failure, or because it was set aside.</summary>
public sealed class ReprocessMedia(MediaEdits edits, MediaQueue queue, TimeProvider time)
{
    /// <param name="bureau">Whose it has to be; null for anybody's.</param>
    /// <param name="id">A global id.</param>
    /// <param name="cancellation">Gives up before the write.</param>
    public async ValueTask<MediaOutcome> RunAsync(BureauId? bureau, string id, CancellationToken cancellation)
    {
        var outcome = await edits.ChangeAsync(id, bureau, read => Decide(read, time.GetUtcNow()), cancellation);
        queue.Hint();
        return outcome;
    }

    public static (MediaAsset? Next, IUserError? Refusal) Decide(MediaAsset read, DateTimeOffset now) =>
        read.Original is null ? (null, new TransitionRefused(read.State))
        : read.Work is { IsSetAside: false } ? (read, null)
        : (read.Again(now), null);
}
