using HeritageCatalog.Server.Media.Processing;

namespace HeritageCatalog.Server.Media;

/// <summary>How an asset goes from one state to the next: pure, so that every step can be tried again.</summary>
public static class MediaLife
{
    /// <summary>Beyond these something is set aside: it breaks the worker rather than the other way round.</summary>
    public const int MostAttempts = 5;

    private const int RememberedSets = 5;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);

    /// <summary>Its bytes are there, as a new original or in the place of one that the public goes on seeing.</summary>
    public static MediaAsset Received(
        this MediaAsset asset, MediaOriginal original, DateTimeOffset now, int priority = MediaPriority.Upload)
    {
        var received = asset with { Incoming = null, Failure = null };
        return asset.State == MediaState.Ready
            ? received with { Replacement = original, Work = NewWork(MediaTask.Replace, priority, now) }
            : received with
            {
                Original = original,
                Kind = MediaRules.KindOf(original.ContentType),
                State = MediaState.Processing,
                Work = NewWork(MediaTask.Process, priority, now),
            };
    }

    /// <summary>It is to be done again, whatever came of it before.</summary>
    public static MediaAsset Again(this MediaAsset asset, DateTimeOffset now) => asset.State switch
    {
        MediaState.Ready => asset with { Work = NewWork(MediaTask.Reprocess, MediaPriority.Upload, now) },
        MediaState.Uploading => asset,
        _ => asset with
        {
            State = MediaState.Processing,
            Failure = null,
            Work = NewWork(MediaTask.Process, MediaPriority.Upload, now),
        },
    };

    /// <summary>What its work was for is done.</summary>
    /// <param name="asset">With the work.</param>
    /// <param name="set">What was made.</param>
    /// <param name="isComplete">Whether all formats are in it.</param>
    /// <param name="now">The time.</param>
    public static MediaAsset Succeeded(this MediaAsset asset, RenderedSet set, bool isComplete, DateTimeOffset now)
    {
        var isReplaced = asset.Work!.Task == MediaTask.Replace;
        return asset with
        {
            State = MediaState.Ready,
            Failure = null,
            Original = isReplaced ? asset.Replacement : asset.Original,
            Replacement = isReplaced ? null : asset.Replacement,
            Rendered = set,
            Earlier = asset.Rendered is { } old && old.Key != set.Key
                ? [.. asset.Earlier.Where(other => other.Key != set.Key).TakeLast(RememberedSets - 1), old]
                : asset.Earlier,
            Work = isComplete ? null : NewWork(MediaTask.Complete, MediaPriority.Complete, now),
        };
    }

    /// <summary>It can never be done: a curator is told why, and the public goes on seeing what there was.</summary>
    public static MediaAsset Refused(this MediaAsset asset, MediaFailure failure, int pipeline)
    {
        var ended = asset with { Work = null, Failure = failure, Replacement = null };
        return failure.Reason == MediaReason.Virus && asset.Work?.Task != MediaTask.Replace
            ? ended.LockedAway()
            : asset.State == MediaState.Ready
                ? ended with { Rendered = asset.Rendered! with { Pipeline = pipeline } }
                : ended with { State = MediaState.Failed };
    }

    /// <summary>It could not be done now: later again, or after several attempts not by itself any more.</summary>
    public static MediaAsset Postponed(this MediaAsset asset, MediaFailure failure, DateTimeOffset now)
    {
        var work = asset.Work! with { Worker = null, LastError = failure.Detail ?? failure.Reason.ToString() };
        return work.Attempts < MostAttempts
            ? asset with { Work = work with { DueAt = now + PauseAfter(work.Attempts) } }
            : asset with
            {
                Work = work with { IsSetAside = true, DueAt = MediaRules.Never },
                Failure = failure,
                State = asset.State == MediaState.Ready ? MediaState.Ready : MediaState.Failed,
            };
    }

    /// <summary>Nobody waits for its bytes any longer.</summary>
    public static MediaAsset Abandoned(this MediaAsset asset) => asset.State == MediaState.Uploading
        ? asset with
        {
            Incoming = null,
            State = MediaState.Failed,
            Failure = new MediaFailure { Reason = MediaReason.UploadAbandoned },
        }
        : asset with { Incoming = null };

    /// <summary>5 s, 20 s, 80 s, 320 s.</summary>
    public static TimeSpan PauseAfter(int attempts) => FirstPause * Math.Pow(4, Math.Max(0, attempts - 1));

    // What is shown as it was sent is the infected file itself: no address of it may work again, whatever replaces it.
    private static MediaAsset LockedAway(this MediaAsset asset)
    {
        return asset with
        {
            State = MediaState.Quarantined,
            Rendered = IsInfected(asset.Rendered) ? null : asset.Rendered,
            Earlier = [.. asset.Earlier.Where(set => !IsInfected(set))],
        };

        bool IsInfected(RenderedSet? set) => set?.File is { } file && file.Sha256 == asset.Original?.Sha256;
    }

    private static MediaWork NewWork(MediaTask task, int priority, DateTimeOffset now) =>
        new() { Task = task, Priority = priority, DueAt = now, Since = now };
}
