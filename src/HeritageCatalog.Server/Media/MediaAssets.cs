using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Cursors;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Media.Processing;

namespace HeritageCatalog.Server.Media;

/// <summary>The assets in the database, whatever their state: for those who work with them.</summary>
public sealed class MediaAssets(MongoDatabase database, RecordCollection<MediaAsset> records, TimeProvider time)
{
    private static readonly FindOptions OnlyShowings =
        new() { Projection = Projection.Include("kind", "publicUntil", "subjects") };

    private readonly MongoCollection<MediaAsset> _assets =
        database.GetCollection<MediaAsset>(CatalogCollections.MediaAssets);

    public async ValueTask<MediaAsset?> FindAsync(Id<MediaAsset> id, CancellationToken cancellation) =>
        await _assets.FindOneAsync(Filter.Eq("_id", id), cancellationToken: cancellation);

    /// <summary>The asset of a bureau that has these bytes.</summary>
    public async ValueTask<MediaAsset?> FindByHashAsync(
        BureauId bureau, string sha256, CancellationToken cancellation) =>
        await _assets.FindOneAsync(
            Filter.And(Filter.Eq("original.sha256", sha256), Filter.Eq("bureau", bureau)),
            cancellationToken: cancellation);

    /// <summary>The asset of a bureau for which these bytes are still awaited.</summary>
    public async ValueTask<MediaAsset?> FindIncomingAsync(
        BureauId bureau, string sha256, CancellationToken cancellation) =>
        await _assets.FindOneAsync(
            Filter.And(
                Filter.Eq("incoming.sha256", sha256),
                Filter.Eq("bureau", bureau),
                Filter.Eq("state", MediaState.Uploading)),
            cancellationToken: cancellation);

    /// <summary>The asset whose pictures' addresses begin with a key, those of earlier ones included.</summary>
    public async ValueTask<MediaAsset?> FindByKeyAsync(string key, CancellationToken cancellation) =>
        await _assets.FindOneAsync(Filter.Eq("rendered.key", key), cancellationToken: cancellation)
        ?? await _assets.FindOneAsync(Filter.Eq("earlier.key", key), cancellationToken: cancellation);

    /// <summary>The assets that records show, public or not. By one field alone, so that a change finds its readers.
    /// </summary>
    public ValueTask<IReadOnlyList<MediaAsset>> FindBySubjectsAsync(
        IEnumerable<ObjectId> subjects, CancellationToken cancellation) =>
        _assets.FindAsync(Filter.In("subjects.record", subjects), cancellationToken: cancellation)
            .ToListAsync(cancellation);

    /// <summary>What shows the public assets on records of a type, and those whose time is up. Nothing else of them:
    /// there may be thousands, and most of an asset is what was made of it.</summary>
    public async ValueTask<IReadOnlyList<MediaShowing>> FindShowingsAsync(
        string type, CancellationToken cancellation) =>
        await (await _assets.FindAsync<MediaShowing>(
            Filter.And(Filter.Eq("subjects.type", type), Filter.Exists("publicUntil")),
            OnlyShowings,
            cancellationToken: cancellation)).ToListAsync(cancellation);

    public ValueTask<IReadOnlyList<MediaAsset>> FindAllAsync(Filter filter, CancellationToken cancellation) =>
        _assets.FindAsync(filter, cancellationToken: cancellation).ToListAsync(cancellation);

    public ValueTask<long> CountAsync(Filter filter, CancellationToken cancellation) =>
        _assets.CountDocumentsAsync(filter, cancellationToken: cancellation);

    /// <returns>False when its bureau has an asset with the same bytes already, or its id is taken.</returns>
    public async ValueTask<bool> TryInsertAsync(MediaAsset asset, CancellationToken cancellation)
    {
        try
        {
            await records.InsertAsync(Prepare(asset), cancellation);
            return true;
        }
        catch (MongoDuplicateKeyException)
        {
            return false;
        }
    }

    /// <summary>
    /// Loads an asset, has it decided what is to become of it, and puts that in its place unless somebody was faster;
    /// then all again.
    /// </summary>
    /// <param name="id">Which one.</param>
    /// <param name="decide">Pure; the same asset, or null, for nothing.</param>
    /// <param name="cancellation">Gives up before a write.</param>
    /// <returns>The asset as it is stored now; null where there is none.</returns>
    public async ValueTask<MediaAsset?> ChangeAsync(
        Id<MediaAsset> id, Func<MediaAsset, MediaAsset?> decide, CancellationToken cancellation)
    {
        while (await FindAsync(id, cancellation) is { } read)
        {
            if (decide(read) is not { } wanted || wanted == read)
            {
                return read;
            }

            var next = Prepare(wanted with { Id = read.Id, Version = read.Version + 1 });
            if (await records.TryReplaceAsync(read, next, cancellation))
            {
                return next;
            }
        }

        return null;
    }

    /// <returns>False when it has changed since it was read.</returns>
    public ValueTask<bool> TryDeleteAsync(MediaAsset read, CancellationToken cancellation) =>
        records.DeleteAsync(read, cancellation);

    /// <summary>Takes the next thing to do, if there is one, until a moment.</summary>
    public async ValueTask<MediaAsset?> ClaimAsync(string worker, DateTimeOffset until, CancellationToken cancellation)
    {
        var isDue = Filter.And(Filter.Eq("work.isSetAside", false), Filter.Lte("work.dueAt", time.GetUtcNow()));
        var claim = new Update()
            .Set("work.worker", worker).Set("work.dueAt", until).Inc("work.attempts", 1).Inc("version", 1);
        var first = Sort.By("work.priority").ThenBy("work.dueAt");
        var options = new FindAndModifyOptions { Sort = first, ReturnsNew = true };
        return await _assets.FindOneAndUpdateAsync(isDue, claim, options, cancellationToken: cancellation);
    }

    /// <summary>Gives back what workers had that exist no more.</summary>
    public async ValueTask<long> ReleaseAsync(CancellationToken cancellation)
    {
        var isClaimed = Filter.And(Filter.Exists("work.worker"), Filter.Eq("work.isSetAside", false));
        var release = new Update().Unset("work.worker").Set("work.dueAt", time.GetUtcNow()).Inc("version", 1);
        var released = await _assets.UpdateManyAsync(isClaimed, release, cancellationToken: cancellation);
        return released.ModifiedCount;
    }

    /// <summary>Has everything made anew that an older pipeline has made, when nothing else is to be done.</summary>
    public async ValueTask<long> ScheduleReprocessingAsync(int pipeline, CancellationToken cancellation)
    {
        var isOutdated = Filter.And(
            Filter.Eq("state", MediaState.Ready),
            Filter.Lt("rendered.pipeline", pipeline),
            Filter.Exists("work", false));
        var now = time.GetUtcNow();
        var work = new MediaWork
        {
            Task = MediaTask.Reprocess,
            Priority = MediaPriority.Reprocess,
            DueAt = now,
            Since = now,
        };
        var scheduled = await _assets.UpdateManyAsync(
            isOutdated, new Update().Set("work", work).Inc("version", 1), cancellationToken: cancellation);
        return scheduled.ModifiedCount;
    }

    private MediaAsset Prepare(MediaAsset asset) => asset.WithDerived() with { UpdatedAt = time.GetUtcNow() };
}
