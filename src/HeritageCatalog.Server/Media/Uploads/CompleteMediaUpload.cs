using HeritageCatalog.Blobs;
using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Blobs.Uploads;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Media.Processing;
using HeritageCatalog.Server.Media.Refusals;

namespace HeritageCatalog.Server.Media.Uploads;

/// <summary>
/// A curator says that an announced file has been sent: it is held against what was announced, looked at, and queued.
/// Asked again after a crash, each step finds what the one before it left.
/// </summary>
public sealed class CompleteMediaUpload(
    IBlobStore store, MediaIntake intake, MediaBlobs blobs, MediaAssets assets, MediaQueue queue, TimeProvider time)
{
    public async Task<MediaOutcome> RunAsync(
        BureauId bureau, string id, int sentBlocks, CancellationToken cancellation)
    {
        if (!NodeId.TryRead<MediaAsset>(id, out var mediaId)
            || await assets.FindAsync(mediaId, cancellation) is not { } read
            || read.Bureau != bureau)
        {
            return MediaOutcome.Refused(new MediaNotFound());
        }

        if (read.Incoming is not { } incoming)
        {
            // Completed before, and the answer was lost.
            return read.Original is null
                ? MediaOutcome.Refused(new TransitionRefused(read.State), read)
                : MediaOutcome.Done(read);
        }

        try
        {
            var (tag, mismatch) = await VerifyAsync(incoming, sentBlocks, cancellation);
            return mismatch is null
                ? await TakeAsync(read, incoming, tag!, cancellation)
                : MediaOutcome.Refused(mismatch, read);
        }
        catch (BlobConditionException)
        {
            // Its sender has sent something else since it was verified.
            return MediaOutcome.Refused(new UploadMismatch(UploadProblem.OtherHash), read);
        }
    }

    private async Task<(string? ETag, UploadMismatch? Mismatch)> VerifyAsync(
        MediaIncoming incoming, int sentBlocks, CancellationToken cancellation)
    {
        try
        {
            var completion = new BlobCompletion
            {
                Blocks = sentBlocks,
                MostBytes = incoming.Bytes,
                ExpectedLength = incoming.Bytes,
                ExpectedSha256 = incoming.Sha256,
            };
            var sent = await store.CompleteUploadAsync(BlobName.Parse(incoming.Blob), completion, cancellation);
            return (sent.ETag, null);
        }
        catch (BlobNotFoundException)
        {
            return (null, new UploadMismatch(UploadProblem.Missing));
        }
        catch (BlobContentException problem)
        {
            return (null, new UploadMismatch(problem.Problem switch
            {
                BlobContentProblem.TooLarge => UploadProblem.TooLarge,
                BlobContentProblem.OtherLength => UploadProblem.OtherLength,
                BlobContentProblem.OtherHash => UploadProblem.OtherHash,
                _ => UploadProblem.MissingBlock,
            }));
        }
    }

    private async Task<MediaOutcome> TakeAsync(
        MediaAsset read, MediaIncoming incoming, string tag, CancellationToken cancellation)
    {
        var sent = BlobName.Parse(incoming.Blob);
        using var received = await blobs.FetchAsync(sent, cancellation, tag);
        if (received is null)
        {
            return MediaOutcome.Refused(new UploadMismatch(UploadProblem.Missing), read);
        }

        var inspection = await intake.InspectAsync(received, incoming.FileName, cancellation);
        if (inspection.Failure is null && ReplaceMedia.IsOtherKind(read, inspection.ContentType!))
        {
            inspection = inspection with { Failure = ReplaceMedia.OtherKind };
        }

        if (inspection.Failure is null)
        {
            await blobs.KeepAsync(read.Bureau, incoming, tag, cancellation);
        }

        var saved = await assets.ChangeAsync(
            read.Id, current => Decide(current, incoming, inspection, time.GetUtcNow()), cancellation);
        await store.DeleteAsync(sent, cancellation: cancellation);
        queue.Hint();
        return inspection.Failure is { } failure
            ? MediaOutcome.Refused(new ImageRejected(failure), saved)
            : saved is null ? MediaOutcome.Refused(new MediaNotFound()) : MediaOutcome.Done(saved, isNew: true);
    }

    // Somebody else may have completed it in the meantime.
    private static MediaAsset? Decide(
        MediaAsset current, MediaIncoming incoming, MediaInspection inspection, DateTimeOffset now)
    {
        if (current.Incoming != incoming)
        {
            return null;
        }

        if (inspection.Failure is { } failure)
        {
            var refused = current with { Incoming = null, Failure = failure };
            return current.State == MediaState.Uploading ? refused with { State = MediaState.Failed } : refused;
        }

        var received = current.Received(inspection.ToOriginal(incoming.FileName), now);
        return current.State == MediaState.Ready ? received.WithChange(["file"]) : received;
    }
}
