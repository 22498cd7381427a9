using HeritageCatalog.GraphQL.Http.Uploads;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Refusals;
using HeritageCatalog.Server.Media.Editing;
using HeritageCatalog.Server.Media.Processing;
using HeritageCatalog.Server.Media.Refusals;

namespace HeritageCatalog.Server.Media.Uploads;

/// <summary>A curator sends another file for an asset; the public sees the old one until that is ready.</summary>
public sealed class ReplaceMedia(
    MediaIntake intake, MediaBlobs blobs, MediaAssets assets, MediaEdits edits, MediaQueue queue, TimeProvider time)
{
    internal static readonly MediaFailure OtherKind = new() { Reason = MediaReason.OtherKind };

    private static readonly string[] Paths = ["file"];

    public sealed record Command(BureauId Bureau, string Id, int ExpectedVersion, UploadedFile File);

    public async Task<MediaOutcome> RunAsync(Command command, CancellationToken cancellation)
    {
        if (await queue.IsFullAsync(cancellation))
        {
            return MediaOutcome.Refused(MediaQueue.Refusal);
        }

        await using var sent = command.File.OpenReadStream();
        using var inspection = await intake.ReceiveAsync(sent, command.File.Name, cancellation);
        if (inspection.Failure is { } failure)
        {
            return MediaOutcome.Refused(new ImageRejected(failure) { Path = Paths });
        }

        var original = inspection.ToOriginal(command.File.Name);
        if (await assets.FindByHashAsync(command.Bureau, original.Sha256, cancellation) is { } other)
        {
            return MediaOutcome.Refused(SameAsAnother(), other);
        }

        await blobs.KeepAsync(command.Bureau, inspection.Received, original.ContentType, cancellation);
        var outcome = await edits.ChangeAsync(
            command.Id,
            command.Bureau,
            read => Decide(read, command.ExpectedVersion, original, time.GetUtcNow()),
            cancellation);
        queue.Hint();
        return outcome;
    }

    public static (MediaAsset? Next, IUserError? Refusal) Decide(
        MediaAsset read, int expectedVersion, MediaOriginal original, DateTimeOffset now) =>
        MediaEdits.FindStale(read, expectedVersion, Paths) is { } stale ? (null, stale)
        : read.State is MediaState.Uploading or MediaState.Processing ? (null, new TransitionRefused(read.State))
        : IsOtherKind(read, original.ContentType) ? (null, new ImageRejected(OtherKind) { Path = Paths })
        : (read.Received(original, now).WithChange(Paths), null);

    /// <summary>Whether something ready is to become something else: what shows it counts on what it is.</summary>
    internal static bool IsOtherKind(MediaAsset read, string contentType) =>
        read.State == MediaState.Ready && MediaRules.KindOf(contentType) != read.Kind;

    internal static ImageRejected SameAsAnother() =>
        new(new MediaFailure { Reason = MediaReason.SameAsAnother }) { Path = Paths };
}
