using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Http.Uploads;
using HeritageCatalog.Server.Accounts;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Media.Editing;
using HeritageCatalog.Server.Media.Uploads;

namespace HeritageCatalog.Server.Media;

/// <summary>What curators do with media; each of these is one use case.</summary>
[MutationType]
public static class MediaMutations
{
    public static Task<MediaOutcome> MediaUpload(
        UploadedFile file, MediaDetails? input, Viewer viewer, UploadMedia upload, CancellationToken cancellation) =>
        upload.RunAsync(
            new UploadMedia.Command(AccessRules.BureauOfCurator(viewer), file, input ?? new MediaDetails()),
            cancellation);

    public static Task<MediaOutcome> MediaUploadBegin(
        BeginMediaUpload.Input input, Viewer viewer, BeginMediaUpload begin, CancellationToken cancellation) =>
        begin.RunAsync(AccessRules.BureauOfCurator(viewer), input, cancellation);

    public static Task<MediaOutcome> MediaUploadComplete(
        string id, int blocks, Viewer viewer, CompleteMediaUpload complete, CancellationToken cancellation) =>
        complete.RunAsync(AccessRules.BureauOfCurator(viewer), id, blocks, cancellation);

    public static ValueTask<MediaOutcome> MediaEdit(
        string id,
        int expectedVersion,
        MediaDetails input,
        Viewer viewer,
        EditMedia edit,
        CancellationToken cancellation) =>
        edit.RunAsync(
            new EditMedia.Command(AccessRules.BureauOfCurator(viewer), id, expectedVersion, input), cancellation);

    public static Task<MediaOutcome> MediaReplace(
        string id,
        int expectedVersion,
        UploadedFile file,
        Viewer viewer,
        ReplaceMedia replace,
        CancellationToken cancellation) =>
        replace.RunAsync(
            new ReplaceMedia.Command(AccessRules.BureauOfCurator(viewer), id, expectedVersion, file), cancellation);

    public static ValueTask<MediaOutcome> MediaDelete(
        string id, int expectedVersion, Viewer viewer, DeleteMedia delete, CancellationToken cancellation) =>
        delete.RunAsync(
            new DeleteMedia.Command(AccessRules.BureauOfCurator(viewer), id, expectedVersion), cancellation);

    /// <remarks>Operators may have anybody's done again, for it is they who see what was set aside.</remarks>
    public static ValueTask<MediaOutcome> MediaReprocess(
        string id, Viewer viewer, ReprocessMedia reprocess, CancellationToken cancellation) =>
        reprocess.RunAsync(
            viewer.MayOperate ? null : AccessRules.BureauOfCurator(viewer), id, cancellation);
}
