using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Blobs.Tests.Fixtures;

namespace HeritageCatalog.Blobs.Tests.Contract;

public abstract partial class BlobStoreContract
{
    private const int Writers = 12;

    [Fact]
    public async Task Of_many_that_put_only_if_new_one_succeeds()
    {
        var puts = Enumerable.Range(0, Writers).Select(seed => Task.Run(() => TryAsync(() => PutAsync(
            Name, Bytes.Of(200_000, seed), new BlobWrite { OnlyIfNew = true }))));

        var written = (await Task.WhenAll(puts)).OfType<BlobProperties>();

        Assert.Equal(Assert.Single(written), await Store.FindAsync(Name, Cancellation));
    }

    [Fact]
    public async Task Of_many_that_replace_the_same_version_one_succeeds()
    {
        var seen = await PutAsync(Name, Bytes.Of(10));
        var puts = Enumerable.Range(1, Writers).Select(seed => Task.Run(() => TryAsync(() => PutAsync(
            Name, Bytes.Of(1000, seed), new BlobWrite { IfMatch = seen.ETag }))));

        var written = (await Task.WhenAll(puts)).OfType<BlobProperties>();

        Assert.Equal(Assert.Single(written), await Store.FindAsync(Name, Cancellation));
    }

    [Fact]
    public async Task Whoever_reads_while_others_write_sees_one_whole_version()
    {
        await PutAsync(Name, Bytes.Of(300_000, seed: 0));
        var writing = Task.WhenAll(Enumerable.Range(1, Writers).Select(
            seed => Task.Run(() => PutAsync(Name, Bytes.Of(300_000, seed)))));

        var reads = await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(ReadOneAsync)));

        await writing;
        Assert.All(reads, read => Assert.Equal(read.Expected, read.Found));
    }

    [Fact]
    public async Task Large_writes_side_by_side_all_succeed_and_one_whole_version_stays()
    {
        var puts = Enumerable.Range(0, 4).Select(seed => Task.Run(() => PutAsync(Name, Bytes.Of(9_000_000, seed))));

        var written = await Task.WhenAll(puts);

        var found = await Store.GetAsync(Name, Cancellation);
        Assert.Contains(found.Sha256, written.Select(blob => blob.Sha256));
        Assert.Equal(found.Sha256, Bytes.Hash(await ReadAsync(Name)));
    }

    [Fact]
    public async Task Blocks_can_be_sent_side_by_side()
    {
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(
            block => Task.Run(() => StageAsync(Name, block, Bytes.Of(5000, block)))));

        await Store.CompleteUploadAsync(Name, new() { Blocks = Writers }, Cancellation);

        Assert.Equal(
            Enumerable.Range(0, Writers).SelectMany(block => Bytes.Of(5000, block)), await ReadAsync(Name));
    }

    [Fact]
    public async Task A_put_that_is_given_up_leaves_nothing()
    {
        using var source = new CancellationTokenSource();
        await using var content = new CancellingStream(Bytes.Of(9_000_000), cancelAfter: 8_500_000, source);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Store.PutAsync(Name, content, cancellation: source.Token));

        await AssertNothingAsync(Name);
    }

    [Fact]
    public async Task A_block_that_is_given_up_is_not_kept()
    {
        using var source = new CancellationTokenSource();
        await using var content = new CancellingStream(Bytes.Of(9_000), cancelAfter: 5_000, source);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Store.StageBlockAsync(Name, 0, content, source.Token));

        Assert.Empty(await Store.ListBlocksAsync(Name, Cancellation));
    }

    private static async Task<BlobProperties?> TryAsync(Func<Task<BlobProperties>> put)
    {
        try
        {
            return await put();
        }
        catch (BlobConditionException)
        {
            return null;
        }
    }

    private async Task<(string? Expected, string Found)> ReadOneAsync()
    {
        var content = await Store.FindContentAsync(Name, cancellation: Cancellation);
        return (content!.Properties.Sha256, Bytes.Hash(await Bytes.ReadAsync(content)));
    }
}
