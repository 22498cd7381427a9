using HeritageCatalog.Bson;
using HeritageCatalog.GraphQL.Http.Uploads;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Media.Editing;
using HeritageCatalog.Server.Media.Processing;
using HeritageCatalog.Server.Media.Refusals;

namespace HeritageCatalog.Server.Media.Uploads;

/// <summary>A curator sends a file with the request. The blob is kept first, so that no asset is without one.</summary>
public sealed class UploadMedia(
    MediaIntake intake,
    MediaBlobs blobs,
    MediaAssets assets,
    MediaSubjects subjects,
    MediaQueue queue,
    TimeProvider time)
{
    public sealed record Command(BureauId Bureau, UploadedFile File, MediaDetails Details);

    public async Task<MediaOutcome> RunAsync(Command command, CancellationToken cancellation)
    {
        if (MediaDetailsRules.FindFault(command.Details) is { } fault)
        {
            return MediaOutcome.Refused(fault);
        }

        var (shownOn, unknown) = await subjects.ResolveAsync(
            command.Details.ShownOn.Value ?? [], command.Bureau, cancellation);
        if (unknown is not null)
        {
            return MediaOutcome.Refused(unknown);
        }

        if (await queue.IsFullAsync(cancellation))
        {
            return MediaOutcome.Refused(MediaQueue.Refusal);
        }

        await using var sent = command.File.OpenReadStream();
        using var inspection = await intake.ReceiveAsync(sent, command.File.Name, cancellation);
        return inspection.Failure is { } failure
            ? MediaOutcome.Refused(new ImageRejected(failure) { Path = ["file"] })
            : await KeepAsync(command, inspection, shownOn, cancellation);
    }

    private async Task<MediaOutcome> KeepAsync(
        Command command,
        MediaInspection inspection,
        IReadOnlyList<MediaSubject> shownOn,
        CancellationToken cancellation)
    {
        var original = inspection.ToOriginal(command.File.Name);
        if (await assets.FindByHashAsync(command.Bureau, original.Sha256, cancellation) is { } known)
        {
            return MediaOutcome.Done(known);
        }

        await blobs.KeepAsync(command.Bureau, inspection.Received, original.ContentType, cancellation);
        var now = time.GetUtcNow();
        var asset = MediaDetailsRules.Apply(NewAsset(command.Bureau, time), command.Details, shownOn)
            .Received(original, now);
        if (!await assets.TryInsertAsync(asset, cancellation))
        {
            // The same file at the same moment: one of the two has won.
            return MediaOutcome.Done(
                (await assets.FindByHashAsync(command.Bureau, original.Sha256, cancellation))!);
        }

        queue.Hint();
        return MediaOutcome.Done(asset, isNew: true);
    }

    internal static MediaAsset NewAsset(BureauId bureau, TimeProvider time) => new()
    {
        Id = new Id<MediaAsset>(ObjectId.New(time)),
        Bureau = bureau,
        Kind = MediaKind.Image,
        State = MediaState.Uploading,
        UploadedAt = time.GetUtcNow(),
    };
}
