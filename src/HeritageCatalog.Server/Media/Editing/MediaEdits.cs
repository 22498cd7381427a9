using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Catalog.Refusals;
using HeritageCatalog.Server.Media.Refusals;

namespace HeritageCatalog.Server.Media.Editing;

/// <summary>Loads an asset of a bureau, decides, and saves: what all changes by persons have in common.</summary>
public sealed class MediaEdits(MediaAssets assets)
{
    /// <param name="id">A global id, as it was given.</param>
    /// <param name="bureau">Whose it has to be; null for anybody's.</param>
    /// <param name="decide">The asset that is to be, or why not. Pure: it may be asked again.</param>
    /// <param name="cancellation">Gives up before the write.</param>
    public async ValueTask<MediaOutcome> ChangeAsync(
        string id,
        BureauId? bureau,
        Func<MediaAsset, (MediaAsset? Next, IUserError? Refusal)> decide,
        CancellationToken cancellation)
    {
        if (!NodeId.TryRead<MediaAsset>(id, out var mediaId))
        {
            return MediaOutcome.Refused(new MediaNotFound());
        }

        IUserError? refusal = null;
        var saved = await assets.ChangeAsync(
            mediaId,
            read =>
            {
                (var next, refusal) = bureau is null || read.Bureau == bureau
                    ? decide(read)
                    : (null, new MediaNotFound());
                return refusal is null ? next : null;
            },
            cancellation);
        return refusal is not null ? MediaOutcome.Refused(refusal, refusal is MediaNotFound ? null : saved)
            : saved is null ? MediaOutcome.Refused(new MediaNotFound())
            : MediaOutcome.Done(saved);
    }

    /// <summary>Whether somebody else was faster; null when nobody was.</summary>
    public static StaleVersion? FindStale(MediaAsset asset, int expected, IReadOnlyList<string> wanted) =>
        asset.Revision == expected
            ? null
            : new StaleVersion(asset.Revision, MediaRules.ChangedSince(asset, expected), wanted)
            {
                Path = ["expectedVersion"],
            };
}
