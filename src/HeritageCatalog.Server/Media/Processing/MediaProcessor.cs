using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Imaging;
using HeritageCatalog.Imaging.Guard;
using HeritageCatalog.Imaging.Probing;
using HeritageCatalog.Imaging.Renditions;
using HeritageCatalog.Server.Media.Scanning;
using HeritageCatalog.Server.Media.Uploads;

namespace HeritageCatalog.Server.Media.Processing;

/// <summary>
/// Does one piece of work. Whatever is written before the asset itself is written is the same the next time, so that
/// nothing shows when a process dies in between.
/// </summary>
public sealed partial class MediaProcessor(
    MediaAssets assets,
    MediaBlobs blobs,
    PicturePainter painter,
    ProgressBoard board,
    MediaSettings settings,
    TimeProvider time,
    ILogger<MediaProcessor> logger)
{
    private static readonly TimeSpan UntilInstalled = TimeSpan.FromMinutes(1);

    private readonly ClamdScanner? _scanner =
        settings.Scanner is { } address ? new ClamdScanner(address, time) : null;

    /// <param name="claimed">With its work.</param>
    /// <param name="cancellation">Gives the work back.</param>
    public async Task RunAsync(MediaAsset claimed, CancellationToken cancellation)
    {
        MediaAsset? ended;
        try
        {
            // Whoever began it so often has not lived to tell why it failed.
            ended = claimed.Work!.Attempts > MediaLife.MostAttempts
                ? await PostponeAsync(claimed, MediaReason.ProcessingBroke, "It ended the process.", cancellation)
                : await WorkAsync(claimed, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await EndAsync(claimed, current => GiveBack(current, TimeSpan.Zero), CancellationToken.None);
            throw;
        }
        catch (ImagingUnavailableException)
        {
            // No fault of the picture, and told at the start: it waits for a server that has the library.
            await EndAsync(claimed, current => GiveBack(current, UntilInstalled), cancellation);
            return;
        }
        catch (ScannerException problem)
        {
            ended = await PostponeAsync(claimed, MediaReason.ScannerUnavailable, problem.Message, cancellation);
        }
        catch (Exception problem) when (problem is BlobException or ImagingException or IOException)
        {
            ended = await PostponeAsync(claimed, MediaReason.ProcessingBroke, problem.Message, cancellation);
        }

        if (ended is not null)
        {
            await board.TellAsync(ended, ended.Work is null or { Task: MediaTask.Complete } or { IsSetAside: true }
                ? MediaStep.Done : MediaStep.Queued, cancellation);
        }
    }

    private async Task<MediaAsset?> WorkAsync(MediaAsset claimed, CancellationToken cancellation)
    {
        var original = (claimed.Work!.Task == MediaTask.Replace ? claimed.Replacement : claimed.Original)!;
        using var file = await blobs.FetchAsync(
            MediaBlobs.OriginalOf(claimed.Bureau, original.Sha256), cancellation);
        if (file is null)
        {
            return await RefuseAsync(
                claimed, new MediaFailure { Reason = MediaReason.OriginalMissing }, cancellation);
        }

        return await FindVirusAsync(claimed, file, cancellation) is { } virus
            ? await RefuseAsync(
                claimed, new MediaFailure { Reason = MediaReason.Virus, Detail = virus }, cancellation)
            : await PaintAsync(claimed, original, file.Path, cancellation);
    }

    private async Task<string?> FindVirusAsync(
        MediaAsset claimed, ReceivedOriginal file, CancellationToken cancellation)
    {
        if (_scanner is null || claimed.Work!.Task == MediaTask.Complete)
        {
            return null;
        }

        await board.TellAsync(claimed, MediaStep.Scanning, cancellation);
        await using var bytes = File.OpenRead(file.Path);
        return await _scanner.FindVirusAsync(bytes, cancellation);
    }

    private async Task<MediaAsset?> PaintAsync(
        MediaAsset claimed, MediaOriginal original, string path, CancellationToken cancellation)
    {
        if (MediaRules.KindOf(original.ContentType) != MediaKind.Image)
        {
            var described = Describe(claimed, original, path);
            return await EndAsync(claimed, current => Finish(current, claimed, described), cancellation);
        }

        var isCompleting = claimed.Work!.Task == MediaTask.Complete;
        if (!isCompleting)
        {
            await board.TellAsync(claimed, MediaStep.Rendering, cancellation);
        }

        var painted = isCompleting
            ? await painter.CompleteAsync(claimed, path, cancellation)
            : await painter.PaintAsync(claimed, original, path, cancellation);
        return painted switch
        {
            // A clock on the wall tells of the machine too: one that is less busy may be quick enough.
            { Failure: { Reason: MediaReason.TooSlow, Limit: var limit } }
                when claimed.Work.Attempts < MediaLife.MostAttempts =>
                await PostponeAsync(claimed, MediaReason.TooSlow, $"Decoding took more than {limit}.", cancellation),
            { Set: { } set } => await EndAsync(claimed, current => Finish(current, claimed, set), cancellation),
            _ => await RefuseAsync(claimed, painted.Failure!, cancellation),
        };
    }

    // Recordings, films and documents are stored as they are: all there is to do is to look.
    private static RenderedSet Describe(MediaAsset asset, MediaOriginal original, string path)
    {
        var description = MediaProbe.Describe(path);
        return new RenderedSet
        {
            Key = MediaRules.KeyOf(asset, original.Sha256, RenditionPlan.Version),
            Pipeline = RenditionPlan.Version,
            File = original,
            Width = description?.Width,
            Height = description?.Height,
            Seconds = description?.Duration?.TotalSeconds,
            Pages = description?.Pages,
        };
    }

    private MediaAsset Finish(MediaAsset current, MediaAsset claimed, RenderedSet set)
    {
        var now = time.GetUtcNow();
        var isComplete = claimed.Work!.Task == MediaTask.Complete || set.Renditions.Count == 0;
        var done = current.Succeeded(set, isComplete, now);

        // The credit was changed meanwhile, and stands in the pictures.
        return MediaRules.CreditLineOf(current) == MediaRules.CreditLineOf(claimed) ? done : done.Again(now);
    }

    private MediaAsset GiveBack(MediaAsset current, TimeSpan pause) => current with
    {
        Work = current.Work! with
        {
            Worker = null,
            DueAt = time.GetUtcNow() + pause,
            Attempts = Math.Max(0, current.Work.Attempts - 1),
        },
    };

    private ValueTask<MediaAsset?> RefuseAsync(
        MediaAsset claimed, MediaFailure failure, CancellationToken cancellation)
    {
        LogRefused(claimed.Id.ToString(), failure.Reason, failure.Detail);
        return EndAsync(claimed, current => current.Refused(failure, RenditionPlan.Version), cancellation);
    }

    private ValueTask<MediaAsset?> PostponeAsync(
        MediaAsset claimed, MediaReason reason, string detail, CancellationToken cancellation)
    {
        LogPostponed(claimed.Id.ToString(), claimed.Work!.Attempts, detail);
        var failure = new MediaFailure { Reason = reason, Detail = detail };
        return EndAsync(claimed, current => current.Postponed(failure, time.GetUtcNow()), cancellation);
    }

    // Null where the work is no longer this worker's: somebody has replaced, deleted or taken it over meanwhile.
    private async ValueTask<MediaAsset?> EndAsync(
        MediaAsset claimed, Func<MediaAsset, MediaAsset> end, CancellationToken cancellation)
    {
        var isMine = false;
        var saved = await assets.ChangeAsync(
            claimed.Id,
            current =>
            {
                isMine = current.Work is { } work && work.Worker == claimed.Work!.Worker
                    && work.Task == claimed.Work.Task && work.Attempts == claimed.Work.Attempts;
                return isMine ? end(current) : null;
            },
            cancellation);
        return isMine ? saved : null;
    }

    [LoggerMessage(LogLevel.Information, "Media {Id} is not taken: {Reason} {Detail}")]
    private partial void LogRefused(string id, MediaReason reason, string? detail);

    [LoggerMessage(LogLevel.Warning, "Media {Id} could not be processed, attempt {Attempt}: {Detail}")]
    private partial void LogPostponed(string id, int attempt, string detail);
}
