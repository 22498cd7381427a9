using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Blobs.Tests.Fixtures;
using HeritageCatalog.Blobs.Uploads;

namespace HeritageCatalog.Blobs.Tests.Contract;

public abstract partial class BlobStoreContract
{
    private static readonly BlobUploadRequest Request = new()
    {
        Life = TimeSpan.FromHours(1),
        MostBytes = 10_000,
        ContentType = "image/jpeg",
    };

    /// <summary>Sends bytes as a client would, whole or as a block.</summary>
    /// <returns>Whether they were taken.</returns>
    private protected abstract Task<bool> SendAsync(BlobUpload upload, int? block, byte[] bytes);

    /// <summary>Reads by a link as a client would.</summary>
    /// <returns>Null when it was refused, or nothing is there.</returns>
    private protected abstract Task<byte[]?> ReadAsync(BlobLink link);

    [Fact]
    public async Task What_a_client_sends_whole_is_a_blob_once_it_is_completed()
    {
        var bytes = Bytes.Of(5000);
        var upload = await Store.CreateUploadAsync(Name, Request, Cancellation);

        Assert.True(await SendAsync(upload, block: null, bytes));

        var blob = await CompleteAsync(
            new BlobCompletion { Blocks = 0, ExpectedLength = 5000, ExpectedSha256 = Bytes.Hash(bytes) });
        Assert.Equal(("image/jpeg", Bytes.Hash(bytes)), (blob.ContentType, blob.Sha256));
        Assert.Equal(blob, await Store.FindAsync(Name, Cancellation));
        Assert.Equal(bytes, await ReadAsync(Name));
    }

    [Fact]
    public async Task What_a_client_sends_in_blocks_is_a_blob_once_it_is_completed()
    {
        var upload = await Store.CreateUploadAsync(Name, Request, Cancellation);

        Assert.True(await SendAsync(upload, block: 1, Bytes.Of(2000, seed: 2)));
        Assert.True(await SendAsync(upload, block: 0, Bytes.Of(4000)));

        Assert.Equal(
            [new BlobBlock(0, 4000), new BlobBlock(1, 2000)], await Store.ListBlocksAsync(Name, Cancellation));
        await CompleteAsync(new BlobCompletion { Blocks = 2 });
        byte[] expected = [.. Bytes.Of(4000), .. Bytes.Of(2000, seed: 2)];
        Assert.Equal(expected, await ReadAsync(Name));
    }

    [Fact]
    public async Task More_than_an_upload_may_have_is_refused_when_it_is_completed_at_the_latest()
    {
        var upload = await Store.CreateUploadAsync(Name, Request, Cancellation);
        await SendAsync(upload, block: null, Bytes.Of(10_001));

        await Assert.ThrowsAnyAsync<BlobException>(
            () => CompleteAsync(new BlobCompletion { Blocks = 0, MostBytes = upload.MostBytes }));

        await AssertNothingAsync(Name);
    }

    [Fact]
    public async Task A_link_for_sending_is_of_no_use_when_it_has_expired()
    {
        var upload = await Store.CreateUploadAsync(
            Name, Request with { Life = TimeSpan.FromMinutes(-1) }, Cancellation);

        Assert.False(await SendAsync(upload, block: null, Bytes.Of(10)));
        Assert.False(await SendAsync(upload, block: 0, Bytes.Of(10)));
        await AssertNothingAsync(Name);
        Assert.Empty(await Store.ListBlocksAsync(Name, Cancellation));
    }

    [Fact]
    public async Task A_link_for_sending_cannot_be_read()
    {
        await PutAsync(Name, Bytes.Of(10));
        var upload = await Store.CreateUploadAsync(Name, Request, Cancellation);

        Assert.Null(await ReadAsync(new BlobLink(upload.Url, upload.ExpiresAt)));
    }

    [Fact]
    public async Task A_link_for_reading_gives_the_bytes()
    {
        await PutAsync(Name, Bytes.Of(5000));

        var link = await Store.CreateReadLinkAsync(Name, TimeSpan.FromMinutes(5), Cancellation);

        Assert.Equal(Bytes.Of(5000), await ReadAsync(link));
    }

    [Fact]
    public async Task A_link_for_reading_is_of_no_use_when_it_has_expired()
    {
        await PutAsync(Name, Bytes.Of(5000));

        var link = await Store.CreateReadLinkAsync(Name, TimeSpan.FromMinutes(-5), Cancellation);

        Assert.Null(await ReadAsync(link));
    }

    [Fact]
    public async Task A_link_for_reading_cannot_be_sent_to()
    {
        await PutAsync(Name, Bytes.Of(10));
        var link = await Store.CreateReadLinkAsync(Name, TimeSpan.FromMinutes(5), Cancellation);
        var upload = await Store.CreateUploadAsync(Name, Request, Cancellation);

        Assert.False(await SendAsync(upload with { Url = link.Url }, block: null, Bytes.Of(20)));
        Assert.Equal(Bytes.Of(10), await ReadAsync(Name));
    }

    [Fact]
    public async Task What_is_completed_can_be_moved_to_its_place_as_it_was_seen()
    {
        var upload = await Store.CreateUploadAsync(Name, Request, Cancellation);
        await SendAsync(upload, block: null, Bytes.Of(100));
        var seen = await CompleteAsync(new BlobCompletion { Blocks = 0 });
        await SendAsync(upload, block: null, Bytes.Of(100, seed: 2));

        await Assert.ThrowsAsync<BlobConditionException>(() => Store.CopyAsync(
            Name, Other, new BlobCopy { SourceIfMatch = seen.ETag, OnlyIfNew = true }, Cancellation));

        await AssertNothingAsync(Other);
    }
}
