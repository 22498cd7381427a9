using HeritageCatalog.Blobs;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Hosting;
using HeritageCatalog.Server.Media;
using HeritageCatalog.Server.Media.Uploads;
using HeritageCatalog.Server.Tests.Processes;

namespace HeritageCatalog.Server.Tests.Media;

public sealed class ReferredBlobsTests : IAsyncLifetime
{
    private static readonly string First = new('1', 64);
    private static readonly string Second = new('2', 64);
    private static readonly string Third = new('3', 64);

    private static readonly MediaAsset Asset = new()
    {
        Id = Id<MediaAsset>.FromCode("M0001"),
        Bureau = MediaServer.Bureau,
        Kind = MediaKind.Image,
        State = MediaState.Ready,
        Original = OriginalOf(First),
        UploadedAt = SeededServer.FirstStart,
    };

    private readonly TemporaryFolder _folder = new();
    private CatalogDatabase? _database;

    private RecordCollection<MediaAsset> Records =>
        new(_database!.Database, CatalogCollections.MediaAssets);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await CatalogDatabase.OpenAsync(
        DataFolder.Open(_folder.Path), TimeProvider.System, Cancellation);

    public async ValueTask DisposeAsync()
    {
        await _database!.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_original_of_an_asset_is_referred_to() =>
        Assert.Equal([MediaBlobs.OriginalOf(Asset.Bureau, First)], await FindAsync(Asset));

    [Fact]
    public async Task What_is_to_replace_an_original_is_referred_to() => Assert.Equal(
        [MediaBlobs.OriginalOf(Asset.Bureau, First), MediaBlobs.OriginalOf(Asset.Bureau, Second)],
        await FindAsync(Asset with { Replacement = OriginalOf(Second) }));

    [Fact]
    public async Task What_is_being_sent_is_referred_to_by_both_names() => Assert.Equal(
        [
            BlobName.Parse("incoming/a/1"),
            MediaBlobs.OriginalOf(Asset.Bureau, First),
            MediaBlobs.OriginalOf(Asset.Bureau, Third),
        ],
        await FindAsync(Asset with
        {
            Incoming = new MediaIncoming
            {
                Blob = "incoming/a/1",
                Sha256 = Third,
                Bytes = 1,
                FileName = "a.jpg",
                ExpiresAt = SeededServer.FirstStart,
            },
        }));

    [Fact]
    public async Task What_was_made_of_it_now_and_earlier_is_referred_to() => Assert.Equal(
        [
            MediaBlobs.OriginalOf(Asset.Bureau, First),
            MediaBlobs.RenditionOf("key1", "medium.webp"),
            MediaBlobs.RenditionOf("key1", "pyramid.tif"),
            MediaBlobs.RenditionOf("key2", "medium.webp"),
        ],
        await FindAsync(Asset with { Rendered = SetOf("key1"), Earlier = [SetOf("key2")] }));

    [Fact]
    public async Task An_original_of_another_bureau_is_not_referred_to() => Assert.DoesNotContain(
        MediaBlobs.OriginalOf(MediaServer.OtherBureau, First), await FindAsync(Asset));

    [Fact]
    public async Task What_is_not_the_slices_own_is_left_alone()
    {
        BlobName[] others = [BlobName.Parse("cache/1"), BlobName.Parse("incoming"), BlobName.Parse("originals/1")];

        Assert.Equal(others, (await Open().FindAsync(others, Cancellation)).Order());
    }

    private async Task<IEnumerable<BlobName>> FindAsync(MediaAsset asset)
    {
        await Records.InsertAsync(asset, Cancellation);
        BlobName[] names =
        [
            .. new[] { First, Second, Third }.Select(hash => MediaBlobs.OriginalOf(Asset.Bureau, hash)),
            MediaBlobs.OriginalOf(MediaServer.OtherBureau, First),
            MediaBlobs.RenditionOf("key1", "medium.webp"),
            MediaBlobs.RenditionOf("key1", "pyramid.tif"),
            MediaBlobs.RenditionOf("key2", "medium.webp"),
            MediaBlobs.RenditionOf("key3", "medium.webp"),
            BlobName.Parse("incoming/a/1"),
            BlobName.Parse("incoming/a/2"),
        ];
        return (await Open().FindAsync(names, Cancellation)).Order();
    }

    private ReferredBlobs Open() => new(new MediaAssets(_database!.Database, Records, TimeProvider.System));

    private static MediaOriginal OriginalOf(string sha256) =>
        new() { Sha256 = sha256, Bytes = 1, ContentType = "image/jpeg", FileName = "a.jpg" };

    private static RenderedSet SetOf(string key) => new() { Key = key, Pipeline = 1 };
}
