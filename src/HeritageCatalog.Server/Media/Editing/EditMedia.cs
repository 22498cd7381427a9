using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Refusals;
using HeritageCatalog.Server.Media.Processing;

namespace HeritageCatalog.Server.Media.Editing;

/// <summary>A curator says something of an asset.</summary>
public sealed class EditMedia(MediaEdits edits, MediaSubjects subjects, MediaQueue queue, TimeProvider time)
{
    public sealed record Command(BureauId Bureau, string Id, int ExpectedVersion, MediaDetails Details);

    public async ValueTask<MediaOutcome> RunAsync(Command command, CancellationToken cancellation)
    {
        var details = command.Details;
        if (MediaDetailsRules.FindFault(details) is { } fault)
        {
            return MediaOutcome.Refused(fault);
        }

        IReadOnlyList<MediaSubject>? shownOn = null;
        if (details.ShownOn.HasValue)
        {
            (shownOn, var unknown) = await subjects.ResolveAsync(
                details.ShownOn.Value ?? [], command.Bureau, cancellation);
            if (unknown is not null)
            {
                return MediaOutcome.Refused(unknown);
            }
        }

        var outcome = await edits.ChangeAsync(
            command.Id, command.Bureau, read => Decide(read, command, shownOn, time.GetUtcNow()), cancellation);
        queue.Hint();
        return outcome;
    }

    /// <summary>Pure, so that it can be asked again when somebody else was faster.</summary>
    public static (MediaAsset? Next, IUserError? Refusal) Decide(
        MediaAsset read, Command command, IReadOnlyList<MediaSubject>? subjects, DateTimeOffset now)
    {
        var next = MediaDetailsRules.Apply(read, command.Details, subjects);
        var paths = MediaDetailsRules.FindChanges(read, next);
        if (MediaEdits.FindStale(read, command.ExpectedVersion, paths) is { } stale)
        {
            return (null, stale);
        }

        // The credit stands in the pictures themselves.
        var isRewritten = MediaRules.CreditLineOf(read) != MediaRules.CreditLineOf(next)
            && next is { State: MediaState.Ready, Kind: MediaKind.Image };
        return (paths.Count == 0 ? read : (isRewritten ? next.Again(now) : next).WithChange(paths), null);
    }
}
