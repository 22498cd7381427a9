using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Blobs.Tests.Fixtures;

namespace HeritageCatalog.Blobs.Tests.Contract;

public abstract partial class BlobStoreContract
{
    public static TheoryData<BlobRange, int, int> Ranges => new()
    {
        { BlobRange.From(0, 1), 0, 1 },
        { BlobRange.From(10, 20), 10, 20 },
        { BlobRange.From(999), 999, 1 },
        { BlobRange.From(990, 100), 990, 10 },
        { BlobRange.From(0), 0, 1000 },
        { BlobRange.Last(1), 999, 1 },
        { BlobRange.Last(300), 700, 300 },
        { BlobRange.Last(5000), 0, 1000 },
    };

    [Theory]
    [MemberData(nameof(Ranges))]
    public async Task A_range_is_read_without_the_rest(BlobRange range, int offset, int length)
    {
        await PutAsync(Name, Bytes.Of(1000));

        var content = await Store.FindContentAsync(Name, new BlobRead { Range = range }, Cancellation);

        Assert.Equal((offset, length, 1000L), (content!.Offset, content.Length, content.Properties.Length));
        Assert.Equal(Bytes.Of(1000)[offset..(offset + length)], await Bytes.ReadAsync(content));
    }

    [Fact]
    public async Task A_range_behind_the_last_byte_is_refused_with_the_length()
    {
        await PutAsync(Name, Bytes.Of(1000));

        var refused = await Assert.ThrowsAsync<BlobRangeException>(() => Store.FindContentAsync(
            Name, new BlobRead { Range = BlobRange.From(1000) }, Cancellation));

        Assert.Equal(1000, refused.Length);
    }

    [Fact]
    public async Task No_range_of_an_empty_blob_can_be_read()
    {
        await PutAsync(Name, []);

        await Assert.ThrowsAsync<BlobRangeException>(() => Store.FindContentAsync(
            Name, new BlobRead { Range = BlobRange.Last(10) }, Cancellation));
    }

    [Fact]
    public async Task An_open_blob_tells_its_properties()
    {
        var put = await PutAsync(Name, Bytes.Of(1000), new BlobWrite { ContentType = "image/png" });

        await using var content = await Store.GetContentAsync(
            Name, new BlobRead { Range = BlobRange.From(5, 5) }, Cancellation);

        Assert.Equal(put, content.Properties);
    }

    [Fact]
    public async Task What_is_not_there_is_null()
    {
        Assert.Null(await Store.FindAsync(Name, Cancellation));
        Assert.Null(await Store.FindContentAsync(Name, cancellation: Cancellation));
    }

    [Fact]
    public async Task What_must_be_there_and_is_not_is_an_exception_with_the_name()
    {
        var missing = await Assert.ThrowsAsync<BlobNotFoundException>(() => Store.GetAsync(Name, Cancellation));

        Assert.Equal(Name, missing.Name);
    }

    [Fact]
    public async Task A_read_of_what_has_changed_since_is_refused()
    {
        var seen = await PutAsync(Name, Bytes.Of(10));
        await PutAsync(Name, Bytes.Of(20));

        var refused = await Assert.ThrowsAsync<BlobConditionException>(() => Store.FindContentAsync(
            Name, new BlobRead { IfMatch = seen.ETag }, Cancellation));

        Assert.Equal(BlobCondition.IsUnchanged, refused.Condition);
    }

    [Fact]
    public async Task A_read_of_what_is_unchanged_is_answered()
    {
        var seen = await PutAsync(Name, Bytes.Of(10));

        var content = await Store.FindContentAsync(Name, new BlobRead { IfMatch = seen.ETag }, Cancellation);

        Assert.Equal(Bytes.Of(10), await Bytes.ReadAsync(content));
    }

    [Fact]
    public async Task A_deleted_blob_is_gone()
    {
        await PutAsync(Name, Bytes.Of(10));

        Assert.True(await Store.DeleteAsync(Name, cancellation: Cancellation));

        await AssertNothingAsync(Name);
        Assert.False(await Store.DeleteAsync(Name, cancellation: Cancellation));
    }

    [Fact]
    public async Task A_blob_that_has_been_touched_is_not_deleted_by_its_old_etag()
    {
        var seen = await PutAsync(Name, Bytes.Of(10));

        var touched = await Store.TouchAsync(Name, Cancellation);

        Assert.NotEqual(seen.ETag, touched.ETag);
        await Assert.ThrowsAsync<BlobConditionException>(
            () => Store.DeleteAsync(Name, seen.ETag, Cancellation));
        Assert.True(await Store.DeleteAsync(Name, touched.ETag, Cancellation));
    }

    [Fact]
    public async Task A_touched_blob_is_otherwise_what_it_was()
    {
        var seen = await PutAsync(Name, Bytes.Of(10), new BlobWrite { ContentType = "image/png" });

        var touched = await Store.TouchAsync(Name, Cancellation);

        Assert.Equal(seen with { ETag = touched.ETag, Modified = touched.Modified }, touched);
        Assert.Equal(touched, await Store.FindAsync(Name, Cancellation));
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_touched() =>
        await Assert.ThrowsAsync<BlobNotFoundException>(() => Store.TouchAsync(Name, Cancellation));
}
