using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Blobs.Tests.Fixtures;

namespace HeritageCatalog.Blobs.Tests.Contract;

public abstract partial class BlobStoreContract
{
    [Fact]
    public async Task A_copy_has_the_bytes_type_and_hash_of_its_source()
    {
        var source = await PutAsync(Name, Bytes.Of(5000), new BlobWrite { ContentType = "image/png" });

        var copy = await Store.CopyAsync(Name, Other, cancellation: Cancellation);

        Assert.Equal(
            (Other, 5000L, "image/png", source.Sha256), (copy.Name, copy.Length, copy.ContentType, copy.Sha256));
        Assert.Equal(Bytes.Of(5000), await ReadAsync(Other));
        Assert.Equal(await Store.FindAsync(Other, Cancellation), copy);
    }

    [Fact]
    public async Task A_copy_outlives_its_source()
    {
        await PutAsync(Name, Bytes.Of(5000));
        await Store.CopyAsync(Name, Other, cancellation: Cancellation);

        await Store.DeleteAsync(Name, cancellation: Cancellation);

        Assert.Equal(Bytes.Of(5000), await ReadAsync(Other));
    }

    [Fact]
    public async Task A_copy_stays_when_its_source_is_replaced()
    {
        await PutAsync(Name, Bytes.Of(5000));
        await Store.CopyAsync(Name, Other, cancellation: Cancellation);

        await PutAsync(Name, Bytes.Of(60, seed: 2));

        Assert.Equal(Bytes.Of(5000), await ReadAsync(Other));
    }

    [Fact]
    public async Task A_copy_replaces_what_had_the_name()
    {
        await PutAsync(Name, Bytes.Of(5000));
        await PutAsync(Other, Bytes.Of(60, seed: 2));

        await Store.CopyAsync(Name, Other, cancellation: Cancellation);

        Assert.Equal(Bytes.Of(5000), await ReadAsync(Other));
    }

    [Fact]
    public async Task A_copy_only_if_new_leaves_what_is_there()
    {
        await PutAsync(Name, Bytes.Of(5000));
        await PutAsync(Other, Bytes.Of(60, seed: 2));

        var refused = await Assert.ThrowsAsync<BlobConditionException>(
            () => Store.CopyAsync(Name, Other, new BlobCopy { OnlyIfNew = true }, Cancellation));

        Assert.Equal((Other, BlobCondition.IsNew), (refused.Name, refused.Condition));
        Assert.Equal(Bytes.Of(60, seed: 2), await ReadAsync(Other));
    }

    [Fact]
    public async Task What_has_changed_since_it_was_seen_is_not_copied()
    {
        var seen = await PutAsync(Name, Bytes.Of(10));
        await PutAsync(Name, Bytes.Of(20));

        var refused = await Assert.ThrowsAsync<BlobConditionException>(
            () => Store.CopyAsync(Name, Other, new BlobCopy { SourceIfMatch = seen.ETag }, Cancellation));

        Assert.Equal((Name, BlobCondition.IsUnchanged), (refused.Name, refused.Condition));
        await AssertNothingAsync(Other);
    }

    [Fact]
    public async Task What_is_as_it_was_seen_is_copied()
    {
        var seen = await PutAsync(Name, Bytes.Of(10));

        await Store.CopyAsync(
            Name, Other, new BlobCopy { SourceIfMatch = seen.ETag, OnlyIfNew = true }, Cancellation);

        Assert.Equal(Bytes.Of(10), await ReadAsync(Other));
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_copied()
    {
        var missing = await Assert.ThrowsAsync<BlobNotFoundException>(
            () => Store.CopyAsync(Name, Other, cancellation: Cancellation));

        Assert.Equal(Name, missing.Name);
        await AssertNothingAsync(Other);
    }
}
