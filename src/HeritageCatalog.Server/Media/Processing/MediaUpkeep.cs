using HeritageCatalog.Blobs;
using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Imaging.Renditions;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Media.Delivery.Sizes;

namespace HeritageCatalog.Server.Media.Processing;

/// <summary>What has to be looked after from time to time: work left behind, uploads that nobody ends, new pipelines.
/// </summary>
public sealed partial class MediaUpkeep(
    MediaAssets assets,
    MediaQueue queue,
    Lazy<IBlobStore> store,
    SizedPictures sizes,
    MediaSettings settings,
    TimeProvider time,
    ILogger<MediaUpkeep> logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan KeepBlocks = TimeSpan.FromDays(2);

    /// <summary>Takes up what was left when the process ended, and has everything made by older pipelines made anew.
    /// </summary>
    public async Task BeginAsync(CancellationToken cancellation)
    {
        if (settings.IsAlone)
        {
            var released = await assets.ReleaseAsync(cancellation);
            if (released > 0)
            {
                LogReleased(released);
            }
        }

        var outdated = await assets.ScheduleReprocessingAsync(RenditionPlan.Version, cancellation);
        if (outdated > 0)
        {
            LogOutdated(outdated, RenditionPlan.Version);
        }

        queue.Hint();
    }

    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Interval, time, stop);
                await SweepAsync(stop);
            }
        }
        catch (OperationCanceledException)
        {
            // The end.
        }
    }

    /// <summary>Gives up uploads whose time is over.</summary>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        try
        {
            var now = time.GetUtcNow();
            foreach (var asset in await assets.FindAllAsync(Filter.Lt("incoming.expiresAt", now), cancellation))
            {
                var blob = BlobName.Parse(asset.Incoming!.Blob);
                await assets.ChangeAsync(
                    asset.Id,
                    current => current.Incoming?.ExpiresAt < now ? current.Abandoned() : null,
                    cancellation);
                await store.Value.DeleteAsync(blob, cancellation: cancellation);
            }

            await store.Value.RemoveAbandonedAsync(KeepBlocks, cancellation);
            await sizes.SweepAsync(cancellation);
        }
        catch (Exception problem)
            when (problem is BlobException or MongoServerException or MongoConnectionException)
        {
            LogFault(problem);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} pieces of media work left by the last process are taken up")]
    private partial void LogReleased(long count);

    [LoggerMessage(LogLevel.Information, "{Count} media are made anew for pipeline {Pipeline}")]
    private partial void LogOutdated(long count, int pipeline);

    [LoggerMessage(LogLevel.Warning, "Media could not be looked after; it is tried again.")]
    private partial void LogFault(Exception problem);
}
