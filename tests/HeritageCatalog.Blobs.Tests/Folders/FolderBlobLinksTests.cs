using System.Runtime.Versioning;
using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Blobs.Folders;
using HeritageCatalog.Blobs.Tests.Fixtures;
using HeritageCatalog.Blobs.Uploads;

namespace HeritageCatalog.Blobs.Tests.Folders;

public sealed class FolderBlobLinksTests : IDisposable
{
    private static readonly BlobName Name = BlobName.Parse("incoming/1");

    private static readonly BlobUploadRequest Request = new()
    {
        Life = TimeSpan.FromMinutes(10),
        MostBytes = 1000,
        ContentType = "image/png",
    };

    private readonly TemporaryFolder _folder = new();
    private readonly ManualTime _time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_link_is_refused_whatever_character_of_it_is_changed()
    {
        var store = Open();
        var token = await TokenAsync(store);

        for (var at = 0; at < token.Length; at++)
        {
            var altered = $"{token[..at]}{(token[at] == 'A' ? 'B' : 'A')}{token[(at + 1)..]}";
            await AssertRefusedAsync(store, altered, isExpired: false);
        }

        await AssertNothingAsync(store);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("not a token")]
    [InlineData("....")]
    public async Task What_is_no_link_is_refused(string token) => await AssertRefusedAsync(Open(), token, isExpired: false);

    [Fact]
    public async Task A_link_of_another_key_is_refused()
    {
        var token = await TokenAsync(Open(new byte[32]));

        await AssertRefusedAsync(Open(), token, isExpired: false);
    }

    [Fact]
    public async Task A_link_that_has_expired_is_told_so()
    {
        var store = Open();
        var token = await TokenAsync(store);
        _time.Advance(Request.Life);

        await AssertRefusedAsync(store, token, isExpired: true);
    }

    [Fact]
    public async Task A_link_works_until_it_expires()
    {
        var store = Open();
        var token = await TokenAsync(store);
        _time.Advance(Request.Life - TimeSpan.FromSeconds(1));

        await ReceiveAsync(store, token, block: null, Bytes.Of(10));

        Assert.Equal("image/png", (await store.GetAsync(Name, Cancellation)).ContentType);
    }

    [Fact]
    public async Task A_link_works_after_a_restart()
    {
        var token = await TokenAsync(Open());

        await ReceiveAsync(Open(), token, block: null, Bytes.Of(10));

        Assert.NotNull(await Open().FindAsync(Name, Cancellation));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void The_key_of_the_folder_is_for_its_owner_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes of files");
        Open();

        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.File(".link-key")));
    }

    [Fact]
    public async Task More_than_the_link_allows_is_refused_before_it_is_read()
    {
        var store = Open();
        var body = new OnceReadableStream(Bytes.Of(10), breakAfter: 0);

        var refused = await Assert.ThrowsAsync<BlobContentException>(async () => await store.Links.ReceiveAsync(
            await TokenAsync(store), block: null, body, length: 1001, Cancellation));

        Assert.Equal(BlobContentProblem.TooLarge, refused.Problem);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    public async Task More_than_the_link_allows_is_refused_as_it_comes(int? block)
    {
        var store = Open();
        var token = await TokenAsync(store);

        await Assert.ThrowsAsync<BlobContentException>(() => ReceiveAsync(store, token, block, Bytes.Of(1001)));

        await AssertNothingAsync(store);
    }

    [Fact]
    public async Task Blocks_together_may_have_no_more_than_the_link_allows()
    {
        var store = Open();
        var token = await TokenAsync(store);
        await ReceiveAsync(store, token, block: 0, Bytes.Of(600));

        await Assert.ThrowsAsync<BlobContentException>(() => ReceiveAsync(store, token, block: 1, Bytes.Of(401)));

        await ReceiveAsync(store, token, block: 1, Bytes.Of(400));
        Assert.Equal(1000, (await store.ListBlocksAsync(Name, Cancellation)).Sum(block => block.Length));
    }

    [Fact]
    public async Task A_body_that_ends_before_its_length_is_not_kept()
    {
        var store = Open();
        var token = await TokenAsync(store);

        await Assert.ThrowsAsync<BlobContentException>(() => store.Links.ReceiveAsync(
            token, block: null, new MemoryStream(Bytes.Of(10)), length: 20, Cancellation));

        await AssertNothingAsync(store);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("MDAwMDAx/")]
    [InlineData("LTAwMDAx")]
    [InlineData("OTk5OTk5")]
    public async Task A_block_without_a_number_within_bounds_is_refused(string block)
    {
        var store = Open();
        var token = await TokenAsync(store);

        await Assert.ThrowsAsync<BlobLinkException>(() => store.Links.ReceiveAsync(
            token, block, new MemoryStream(Bytes.Of(10)), length: 10, Cancellation));
    }

    [Fact]
    public async Task A_link_for_reading_gives_ranges()
    {
        var store = Open();
        await store.PutAsync(Name, new MemoryStream(Bytes.Of(1000)), cancellation: Cancellation);
        var link = await store.CreateReadLinkAsync(Name, TimeSpan.FromMinutes(1), Cancellation);

        var content = await store.Links.FindContentAsync(
            link.Url["/blobs/".Length..], new BlobRead { Range = BlobRange.From(10, 5) }, Cancellation);

        Assert.Equal(Bytes.Of(1000)[10..15], await Bytes.ReadAsync(content));
    }

    [Theory]
    [InlineData(1, 1, 4)]
    [InlineData(4 * 1024 * 1024, 1, 4)]
    [InlineData((4 * 1024 * 1024) + 1, 2, 4)]
    [InlineData(40_000L * 1024 * 1024, 10_000, 4)]
    [InlineData(50_000L * 1024 * 1024, 6_250, 8)]
    [InlineData(160_000L * 1024 * 1024, 10_000, 16)]
    public void An_upload_is_sent_in_as_many_blocks_as_are_allowed_at_most(long bytes, int blocks, int megabytes) =>
        Assert.Equal((blocks, megabytes * 1024 * 1024), BlobUpload.Plan(bytes));

    private FolderBlobStore Open(byte[]? key = null) => FolderBlobStore.Open(
        new FolderBlobOptions { Path = _folder.Path, Time = _time, LinkKey = key });

    private static async Task<string> TokenAsync(FolderBlobStore store) =>
        (await store.CreateUploadAsync(Name, Request, Cancellation)).Url["/uploads/".Length..];

    private static Task ReceiveAsync(FolderBlobStore store, string token, int? block, byte[] bytes) =>
        store.Links.ReceiveAsync(
            token,
            block is { } number ? BlobBlocks.IdOf(number) : null,
            new OnceReadableStream(bytes),
            length: null,
            Cancellation);

    private static async Task AssertRefusedAsync(FolderBlobStore store, string token, bool isExpired)
    {
        var refused = await Assert.ThrowsAsync<BlobLinkException>(
            () => ReceiveAsync(store, token, block: null, Bytes.Of(10)));

        Assert.Equal(isExpired, refused.IsExpired);
    }

    private static async Task AssertNothingAsync(FolderBlobStore store)
    {
        Assert.Null(await store.FindAsync(Name, Cancellation));
        Assert.Empty(await store.ListBlocksAsync(Name, Cancellation));
    }
}
