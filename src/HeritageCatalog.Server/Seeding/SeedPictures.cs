using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Imaging.Guard;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Exhibitions;
using HeritageCatalog.Server.Media;
using HeritageCatalog.Server.Media.Processing;
using HeritageCatalog.Server.Media.Uploads;
using HeritageCatalog.Server.Organizations;

namespace HeritageCatalog.Server.Seeding;

/// <summary>
/// Takes in the pictures of the seed data once, by the same way as those that curators send. A mark says when all are
/// in; until then each start takes in what is not there yet.
/// </summary>
public sealed partial class SeedPictures(
    MongoDatabase database,
    MediaAssets assets,
    MediaBlobs blobs,
    MediaQueue queue,
    MediaSettings settings,
    IEnumerable<NodeSource> sources,
    TimeProvider time,
    ILogger<SeedPictures> logger)
{
    public const string MarkId = "seed-pictures";

    private const string Slice = "images";

    // Records that belong to no bureau in particular are looked after by the municipal one.
    private static readonly BureauId DefaultBureau = new(Id<Organization>.FromCode("O0001").Value);

    private readonly MongoCollection<SeedMark> _marks = database.GetCollection<SeedMark>("seedMarks");

    /// <param name="folder">Where the pictures are.</param>
    /// <param name="path">The same as a path.</param>
    /// <param name="cancellation">Stops between two pictures.</param>
    /// <returns>How many were taken in now.</returns>
    public async Task<int> LoadAsync(SeedFolder folder, string path, CancellationToken cancellation)
    {
        var isLoaded = Filter.And(Filter.Eq("_id", MarkId), Filter.Eq("state", SeedState.Loaded));
        if (await _marks.FindOneAsync(isLoaded, cancellationToken: cancellation) is not null)
        {
            return 0;
        }

        var pictures = folder.Read<SeedPicture>(Slice, "pictures");
        var taken = 0;
        foreach (var picture in pictures)
        {
            taken += await TryTakeAsync(picture, Path.Combine(path, Slice, picture.File), cancellation) ? 1 : 0;
            queue.Hint();
        }

        LogTaken(taken, pictures.Count);
        var mark = new SeedMark { Id = MarkId, State = SeedState.Loaded, At = time.GetUtcNow() };
        await _marks.ReplaceOneAsync(Filter.Eq("_id", MarkId), mark, isUpsert: true, cancellationToken: cancellation);
        return taken;
    }

    private async Task<bool> TryTakeAsync(SeedPicture picture, string file, CancellationToken cancellation)
    {
        var id = Id<MediaAsset>.FromCode($"{picture.Kind}:{picture.Record}");
        if (SubjectOf(picture) is not { } subject || await assets.FindAsync(id, cancellation) is not null)
        {
            return false;
        }

        try
        {
            await using var bytes = File.OpenRead(file);
            using var received = await ReceivedOriginal.ReceiveAsync(
                bytes, settings.TemporaryFolder, settings.MostBytes, cancellation);
            var asset = await CreateAsync(id, picture, subject, received, cancellation);
            await blobs.KeepAsync(asset.Bureau, received, asset.Original!.ContentType, cancellation);
            return await assets.TryInsertAsync(asset, cancellation);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or BlobException)
        {
            LogSkipped(file, problem.Message);
            return false;
        }
    }

    private async Task<MediaAsset> CreateAsync(
        Id<MediaAsset> id,
        SeedPicture picture,
        MediaSubject subject,
        ReceivedOriginal received,
        CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var original = new MediaOriginal
        {
            Sha256 = received.Sha256,
            Bytes = received.Length,
            ContentType = "image/webp",
            FileName = Path.GetFileName(picture.File),
        };
        var asset = new MediaAsset
        {
            Id = id,
            Bureau = await FindBureauAsync(subject, cancellation),
            Kind = MediaKind.Image,
            State = MediaState.Uploading,
            UploadedAt = now,
            Sample = picture.Sample,
            Alt = picture.Alt,
            Rights = new MediaRights
            {
                Holder = picture.Credit.ZhHans,
                Credit = picture.Credit,
                Licence = Licences.Find(picture.Licence) ?? Licence.Undetermined,
                AllowDownload = true,
            },
            Consent = Consent.NotNeeded,
            Focus = picture.FocalPoint,
            Subjects = [subject],
        };
        return asset.Received(original, now, MediaPriority.Seed);
    }

    private async Task<BureauId> FindBureauAsync(MediaSubject subject, CancellationToken cancellation)
    {
        var source = sources.First(source => source.Type == subject.Type);
        var found = await source.FindAsync([subject.Record], cancellation);
        return found.Values.OfType<ICurated>().FirstOrDefault()?.Bureau ?? DefaultBureau;
    }

    private static MediaSubject? SubjectOf(SeedPicture picture) => picture.Kind switch
    {
        "work" => SubjectOf<Work>(picture.Record),
        "craft" => SubjectOf<Crafts.Craft>(picture.Record),
        "exhibition" => SubjectOf<Exhibition>(picture.Record),
        "inheritor" => SubjectOf<Inheritors.Inheritor>(picture.Record),
        "artist" => SubjectOf<Artist>(picture.Record),
        "venue" => SubjectOf<Venue>(picture.Record),
        "organization" => SubjectOf<Organization>(picture.Record),
        _ => null,
    };

    private static MediaSubject SubjectOf<T>(string code) =>
        new() { Type = typeof(T).Name, Record = Id<T>.FromCode(code).Value };

    [LoggerMessage(LogLevel.Information, "seed pictures: {Taken} of {Count} taken in, to be made ready")]
    private partial void LogTaken(int taken, int count);

    [LoggerMessage(LogLevel.Warning, "The seed picture {File} is left out: {Reason}")]
    private partial void LogSkipped(string file, string reason);
}
