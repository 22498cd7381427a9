using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Blobs.Tests.Fixtures;
using HeritageCatalog.Blobs.Uploads;

namespace HeritageCatalog.Blobs.Tests.Contract;

public abstract partial class BlobStoreContract
{
    [Fact]
    public async Task Blocks_become_a_blob_in_the_order_of_their_numbers()
    {
        await StageAsync(Name, 2, Bytes.Of(50, seed: 3));
        await StageAsync(Name, 0, Bytes.Of(300, seed: 1));
        await StageAsync(Name, 1, Bytes.Of(300, seed: 2));

        var blob = await CompleteAsync(new BlobCompletion { Blocks = 3, ContentType = "image/tiff" });

        byte[] expected = [.. Bytes.Of(300, seed: 1), .. Bytes.Of(300, seed: 2), .. Bytes.Of(50, seed: 3)];
        Assert.Equal(expected, await ReadAsync(Name));
        Assert.Equal((650L, "image/tiff", Bytes.Hash(expected)), (blob.Length, blob.ContentType, blob.Sha256));
        Assert.Equal(await Store.FindAsync(Name, Cancellation), blob);
    }

    [Fact]
    public async Task A_block_that_is_sent_again_replaces_the_first()
    {
        await StageAsync(Name, 0, Bytes.Of(300));
        await StageAsync(Name, 0, Bytes.Of(40, seed: 2));

        await CompleteAsync(new BlobCompletion { Blocks = 1 });

        Assert.Equal(Bytes.Of(40, seed: 2), await ReadAsync(Name));
    }

    [Fact]
    public async Task Whoever_resumes_an_upload_is_told_which_blocks_are_there()
    {
        await StageAsync(Name, 3, Bytes.Of(30));
        await StageAsync(Name, 0, Bytes.Of(300));

        Assert.Equal(
            [new BlobBlock(0, 300), new BlobBlock(3, 30)], await Store.ListBlocksAsync(Name, Cancellation));
        Assert.Empty(await Store.ListBlocksAsync(Other, Cancellation));
    }

    [Fact]
    public async Task A_block_that_is_cut_short_is_not_kept()
    {
        await Assert.ThrowsAsync<IOException>(() => Store.StageBlockAsync(
            Name, 0, new OnceReadableStream(Bytes.Of(9000), breakAfter: 5000), Cancellation));

        Assert.Empty(await Store.ListBlocksAsync(Name, Cancellation));
    }

    [Fact]
    public async Task A_missing_block_is_told_and_the_others_stay()
    {
        await StageAsync(Name, 0, Bytes.Of(300));
        await StageAsync(Name, 2, Bytes.Of(300));

        var refused = await Assert.ThrowsAsync<BlobContentException>(
            () => CompleteAsync(new BlobCompletion { Blocks = 3 }));

        Assert.Equal(BlobContentProblem.MissingBlock, refused.Problem);
        await AssertNothingAsync(Name);
        Assert.Equal(2, (await Store.ListBlocksAsync(Name, Cancellation)).Count);
    }

    [Fact]
    public async Task An_upload_without_any_block_cannot_be_completed()
    {
        var refused = await Assert.ThrowsAsync<BlobContentException>(
            () => CompleteAsync(new BlobCompletion { Blocks = 1 }));

        Assert.Equal(BlobContentProblem.MissingBlock, refused.Problem);
    }

    public static TheoryData<BlobCompletion, BlobContentProblem> WrongCompletions => new()
    {
        { new BlobCompletion { Blocks = 2, MostBytes = 599 }, BlobContentProblem.TooLarge },
        { new BlobCompletion { Blocks = 2, ExpectedLength = 599 }, BlobContentProblem.OtherLength },
        { new BlobCompletion { Blocks = 2, ExpectedLength = 601 }, BlobContentProblem.OtherLength },
        { new BlobCompletion { Blocks = 2, ExpectedSha256 = new string('a', 64) }, BlobContentProblem.OtherHash },
    };

    [Theory]
    [MemberData(nameof(WrongCompletions))]
    public async Task Blocks_other_than_announced_are_thrown_away(
        BlobCompletion completion, BlobContentProblem problem)
    {
        await StageAsync(Name, 0, Bytes.Of(300));
        await StageAsync(Name, 1, Bytes.Of(300));

        var refused = await Assert.ThrowsAsync<BlobContentException>(() => CompleteAsync(completion));

        Assert.Equal(problem, refused.Problem);
        await AssertNothingAsync(Name);
        Assert.Empty(await Store.ListBlocksAsync(Name, Cancellation));
    }

    [Theory]
    [MemberData(nameof(WrongCompletions))]
    public async Task A_whole_upload_other_than_announced_is_thrown_away(
        BlobCompletion completion, BlobContentProblem problem)
    {
        await PutAsync(Name, Bytes.Of(600));

        var refused = await Assert.ThrowsAsync<BlobContentException>(
            () => CompleteAsync(completion with { Blocks = 0 }));

        Assert.Equal(problem, refused.Problem);
        await AssertNothingAsync(Name);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task An_upload_can_be_completed_again(int blocks)
    {
        await PutAsync(Name, Bytes.Of(600));
        foreach (var block in Enumerable.Range(0, blocks))
        {
            await StageAsync(Name, block, Bytes.Of(300, block));
        }

        var first = await CompleteAsync(new BlobCompletion { Blocks = blocks });

        var second = await CompleteAsync(new BlobCompletion { Blocks = blocks });
        Assert.Equal((first.Length, first.Sha256), (second.Length, second.Sha256));
        Assert.Empty(await Store.ListBlocksAsync(Name, Cancellation));
    }

    [Fact]
    public async Task What_was_never_sent_cannot_be_completed() =>
        await Assert.ThrowsAsync<BlobNotFoundException>(() => CompleteAsync(new BlobCompletion { Blocks = 0 }));

    [Theory]
    [InlineData(-1)]
    [InlineData(BlobBlocks.MostBlocks)]
    public async Task A_block_has_a_number_within_bounds(int block) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => StageAsync(Name, block, Bytes.Of(10)));

    private Task<BlobProperties> CompleteAsync(BlobCompletion completion) =>
        Store.CompleteUploadAsync(Name, completion, Cancellation);
}
