using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Blobs.Tests.Fixtures;

namespace HeritageCatalog.Blobs.Tests.Contract;

public abstract partial class BlobStoreContract
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(131_072)]
    [InlineData(131_073)]
    [InlineData(9_000_000)]
    public async Task What_is_put_is_read_again(int count)
    {
        var bytes = Bytes.Of(count);

        await Store.PutAsync(Name, new OnceReadableStream(bytes), cancellation: Cancellation);

        Assert.Equal(bytes, await ReadAsync(Name));
    }

    [Fact]
    public async Task Put_answers_what_find_answers_later()
    {
        var put = await PutAsync(Name, Bytes.Of(5_000_000), new BlobWrite { ContentType = "image/jpeg" });

        Assert.Equal(await Store.FindAsync(Name, Cancellation), put);
    }

    [Fact]
    public async Task A_blob_tells_its_length_type_and_hash()
    {
        var bytes = Bytes.Of(1234);

        var blob = await PutAsync(Name, bytes, new BlobWrite { ContentType = "image/jpeg" });

        Assert.Equal(
            (Name, 1234L, "image/jpeg", Bytes.Hash(bytes)), (blob.Name, blob.Length, blob.ContentType, blob.Sha256));
    }

    [Fact]
    public async Task An_etag_is_strong_and_another_after_each_write()
    {
        var first = await PutAsync(Name, Bytes.Of(10));
        var second = await PutAsync(Name, Bytes.Of(10, seed: 2));

        Assert.Matches("^\"[^\"]+\"$", first.ETag);
        Assert.NotEqual(first.ETag, second.ETag);
    }

    [Fact]
    public async Task A_second_put_replaces_the_first()
    {
        await PutAsync(Name, Bytes.Of(5000), new BlobWrite { ContentType = "image/png" });

        await PutAsync(Name, Bytes.Of(70, seed: 2));

        Assert.Equal(Bytes.Of(70, seed: 2), await ReadAsync(Name));
        Assert.Equal(BlobWrite.DefaultContentType, (await Store.GetAsync(Name, Cancellation)).ContentType);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(9_000_000)]
    public async Task A_put_only_if_new_leaves_what_is_there(int count)
    {
        await PutAsync(Name, Bytes.Of(10));

        var refused = await Assert.ThrowsAsync<BlobConditionException>(
            () => PutAsync(Name, Bytes.Of(count, seed: 2), new BlobWrite { OnlyIfNew = true }));

        Assert.Equal((Name, BlobCondition.IsNew), (refused.Name, refused.Condition));
        Assert.Equal(Bytes.Of(10), await ReadAsync(Name));
    }

    [Fact]
    public async Task A_put_only_if_new_writes_where_nothing_is()
    {
        await PutAsync(Name, Bytes.Of(10), new BlobWrite { OnlyIfNew = true });

        Assert.Equal(Bytes.Of(10), await ReadAsync(Name));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(9_000_000)]
    public async Task A_put_replaces_what_it_has_seen(int count)
    {
        var seen = await PutAsync(Name, Bytes.Of(10));

        await PutAsync(Name, Bytes.Of(count, seed: 2), new BlobWrite { IfMatch = seen.ETag });

        Assert.Equal(Bytes.Of(count, seed: 2), await ReadAsync(Name));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(9_000_000)]
    public async Task A_put_does_not_replace_what_has_changed_since(int count)
    {
        var seen = await PutAsync(Name, Bytes.Of(10));
        await PutAsync(Name, Bytes.Of(20));

        var refused = await Assert.ThrowsAsync<BlobConditionException>(
            () => PutAsync(Name, Bytes.Of(count, seed: 2), new BlobWrite { IfMatch = seen.ETag }));

        Assert.Equal(BlobCondition.IsUnchanged, refused.Condition);
        Assert.Equal(Bytes.Of(20), await ReadAsync(Name));
    }

    [Fact]
    public async Task A_put_does_not_replace_what_has_gone_since()
    {
        var seen = await PutAsync(Name, Bytes.Of(10));
        await Store.DeleteAsync(Name, cancellation: Cancellation);

        await Assert.ThrowsAsync<BlobConditionException>(
            () => PutAsync(Name, Bytes.Of(20), new BlobWrite { IfMatch = seen.ETag }));

        await AssertNothingAsync(Name);
    }

    public static TheoryData<int, BlobWrite, BlobContentProblem> Disappointments => new()
    {
        { 101, new BlobWrite { MostBytes = 100 }, BlobContentProblem.TooLarge },
        { 9_000_000, new BlobWrite { MostBytes = 8_999_999 }, BlobContentProblem.TooLarge },
        { 101, new BlobWrite { ExpectedLength = 100 }, BlobContentProblem.OtherLength },
        { 99, new BlobWrite { ExpectedLength = 100 }, BlobContentProblem.OtherLength },
        { 9_000_000, new BlobWrite { ExpectedLength = 9_000_001 }, BlobContentProblem.OtherLength },
        { 100, new BlobWrite { ExpectedSha256 = new string('0', 64) }, BlobContentProblem.OtherHash },
        { 9_000_000, new BlobWrite { ExpectedSha256 = new string('0', 64) }, BlobContentProblem.OtherHash },
    };

    [Theory]
    [MemberData(nameof(Disappointments))]
    public async Task Bytes_other_than_announced_are_not_kept(int count, BlobWrite write, BlobContentProblem problem)
    {
        var refused = await Assert.ThrowsAsync<BlobContentException>(() => PutAsync(Name, Bytes.Of(count), write));

        Assert.Equal(problem, refused.Problem);
        await AssertNothingAsync(Name);
    }

    [Fact]
    public async Task Bytes_as_announced_are_kept()
    {
        var bytes = Bytes.Of(100);

        await PutAsync(
            Name,
            bytes,
            new BlobWrite { MostBytes = 100, ExpectedLength = 100, ExpectedSha256 = Bytes.Hash(bytes) });

        Assert.Equal(bytes, await ReadAsync(Name));
    }

    [Theory]
    [InlineData(5_000)]
    [InlineData(8_500_000)]
    public async Task A_stream_that_breaks_leaves_nothing_and_its_own_exception(int breakAfter)
    {
        var problem = await Assert.ThrowsAsync<IOException>(() => Store.PutAsync(
            Name, new OnceReadableStream(Bytes.Of(9_000_000), breakAfter), cancellation: Cancellation));

        Assert.Equal("The line broke.", problem.Message);
        await AssertNothingAsync(Name);
    }

    [Fact]
    public async Task A_stream_that_breaks_leaves_what_was_there()
    {
        await PutAsync(Name, Bytes.Of(10));

        await Assert.ThrowsAsync<IOException>(() => Store.PutAsync(
            Name, new OnceReadableStream(Bytes.Of(5000, seed: 2), 2000), cancellation: Cancellation));

        Assert.Equal(Bytes.Of(10), await ReadAsync(Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("image/jpeg\r\nx: y")]
    [InlineData("图/像")]
    public async Task A_media_type_that_no_header_can_carry_is_the_callers_mistake(string type) =>
        await Assert.ThrowsAnyAsync<ArgumentException>(
            () => PutAsync(Name, Bytes.Of(10), new BlobWrite { ContentType = type }));
}
