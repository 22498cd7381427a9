using HeritageCatalog.Blobs;
using HeritageCatalog.Blobs.Uploads;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Media.Editing;
using HeritageCatalog.Server.Media.Processing;
using HeritageCatalog.Server.Media.Refusals;

namespace HeritageCatalog.Server.Media.Uploads;

/// <summary>
/// A curator announces a file and is told where to send it. Announced again, it goes on where it stopped; a file that
/// the bureau has is not sent at all.
/// </summary>
public sealed class BeginMediaUpload(
    IBlobStore store,
    MediaAssets assets,
    MediaEdits edits,
    MediaSubjects subjects,
    MediaQueue queue,
    MediaSettings settings,
    TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    public sealed record Input
    {
        public required string FileName { get; init; }

        public required long Bytes { get; init; }

        public required string Sha256 { get; init; }

        public string? Replaces { get; init; }

        public int? ExpectedVersion { get; init; }

        public MediaDetails? Details { get; init; }
    }

    public async Task<MediaOutcome> RunAsync(BureauId bureau, Input input, CancellationToken cancellation)
    {
        var details = input.Details ?? new MediaDetails();
        if (FindFault(input) is { } fault)
        {
            return MediaOutcome.Refused(fault);
        }

        if (input.Bytes > settings.MostBytes)
        {
            var limit = $"{settings.MostBytes >> 20} MiB";
            return MediaOutcome.Refused(
                new ImageRejected(new MediaFailure { Reason = MediaReason.TooManyBytes, Limit = limit }));
        }

        if (await queue.IsFullAsync(cancellation))
        {
            return MediaOutcome.Refused(MediaQueue.Refusal);
        }

        var (shownOn, unknown) = await subjects.ResolveAsync(details.ShownOn.Value ?? [], bureau, cancellation);
        if (unknown is not null)
        {
            return MediaOutcome.Refused(unknown);
        }

        input = input with { Sha256 = input.Sha256.ToLowerInvariant() };
        if (await assets.FindByHashAsync(bureau, input.Sha256, cancellation) is { } known)
        {
            return input.Replaces is null
                ? MediaOutcome.Done(known)
                : MediaOutcome.Refused(ReplaceMedia.SameAsAnother(), known);
        }

        var outcome = input.Replaces is null
            ? await AnnounceAsync(bureau, input, details, shownOn, cancellation)
            : await AnnounceReplacementAsync(bureau, input, cancellation);
        return outcome.Media?.Incoming is { } incoming && outcome.Errors.Count == 0
            ? outcome with { Upload = await OpenAsync(incoming, cancellation) }
            : outcome;
    }

    private static InputInvalid? FindFault(Input input) =>
        input.Sha256.Length != 64 || !input.Sha256.All(char.IsAsciiHexDigit)
            ? InputInvalid.At("input.sha256", "须为 64 位十六进制数字。", "It has 64 hexadecimal digits.")
            : input.Bytes <= 0 ? InputInvalid.At("input.bytes", "须大于零。", "It has to be more than zero.")
            : input.Replaces is not null && input.ExpectedVersion is null
                ? InputInvalid.At("input.expectedVersion", "替换时必须给出。", "Give it when something is replaced.")
            : input.Details is { } details ? MediaDetailsRules.FindFault(details) : null;

    private async Task<MediaOutcome> AnnounceAsync(
        BureauId bureau,
        Input input,
        MediaDetails details,
        IReadOnlyList<MediaSubject> shownOn,
        CancellationToken cancellation)
    {
        if (await assets.FindIncomingAsync(bureau, input.Sha256, cancellation) is { } begun)
        {
            return MediaOutcome.Done(begun);
        }

        var fresh = UploadMedia.NewAsset(bureau, time);
        var asset = MediaDetailsRules.Apply(fresh, details, shownOn) with { Incoming = IncomingOf(fresh.Id, input) };
        await assets.TryInsertAsync(asset, cancellation);
        return MediaOutcome.Done(asset, isNew: true);
    }

    private ValueTask<MediaOutcome> AnnounceReplacementAsync(
        BureauId bureau, Input input, CancellationToken cancellation) => edits.ChangeAsync(
        input.Replaces!,
        bureau,
        read => MediaEdits.FindStale(read, input.ExpectedVersion!.Value, ["file"]) is { } stale ? (null, stale)
            : read.Incoming?.Sha256 == input.Sha256 ? (read, null)
            : (read with { Incoming = IncomingOf(read.Id, input) }, null),
        cancellation);

    private MediaIncoming IncomingOf(Id<MediaAsset> id, Input input) => new()
    {
        Blob = MediaBlobs.NewIncoming(id).Text,
        Sha256 = input.Sha256,
        Bytes = input.Bytes,
        FileName = MediaRules.FileNameOf(input.FileName),
        ExpiresAt = time.GetUtcNow() + Life,
    };

    private async Task<MediaUploadTicket> OpenAsync(MediaIncoming incoming, CancellationToken cancellation)
    {
        var name = BlobName.Parse(incoming.Blob);
        var request = new BlobUploadRequest { Life = Life, MostBytes = incoming.Bytes };
        var upload = await store.CreateUploadAsync(name, request, cancellation);
        var blocks = await store.ListBlocksAsync(name, cancellation);
        return new MediaUploadTicket(upload, incoming.Bytes, [.. blocks.Select(block => block.Number).Order()]);
    }
}
