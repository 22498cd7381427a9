using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Catalog.Refusals;
using HeritageCatalog.Server.Media.Refusals;

namespace HeritageCatalog.Server.Media.Editing;

/// <summary>A curator deletes an asset that nothing shows. Its blobs go when what is unused is collected.</summary>
public sealed class DeleteMedia(MediaAssets assets)
{
    public sealed record Command(BureauId Bureau, string Id, int ExpectedVersion);

    public async ValueTask<MediaOutcome> RunAsync(Command command, CancellationToken cancellation)
    {
        while (NodeId.TryRead<MediaAsset>(command.Id, out var id)
            && await assets.FindAsync(id, cancellation) is { } read
            && read.Bureau == command.Bureau)
        {
            if (FindRefusal(read, command.ExpectedVersion) is { } refusal)
            {
                return MediaOutcome.Refused(refusal);
            }

            if (await assets.TryDeleteAsync(read, cancellation))
            {
                return new MediaOutcome { Deleted = read };
            }
        }

        return MediaOutcome.Refused(new MediaNotFound());
    }

    public static IUserError? FindRefusal(MediaAsset read, int expectedVersion) =>
        read.Subjects.Count > 0 ? new MediaInUse(read.Subjects) : MediaEdits.FindStale(read, expectedVersion, []);
}
