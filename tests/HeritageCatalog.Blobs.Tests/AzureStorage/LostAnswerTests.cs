using Azure.Core;
using HeritageCatalog.Blobs.AzureStorage;
using HeritageCatalog.Blobs.Tests.Fixtures;

namespace HeritageCatalog.Blobs.Tests.AzureStorage;

/// <summary>The service has done what it was asked, and nobody is told: the SDK asks again.</summary>
public sealed class LostAnswerTests(Azurite azurite)
{
    private static readonly BlobName Name = BlobName.Parse("originals/1");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<int, BlobWrite> Writes => new()
    {
        { 100, new BlobWrite() },
        { 100, new BlobWrite { OnlyIfNew = true } },
        { 5_000_000, new BlobWrite() },
        { 5_000_000, new BlobWrite { OnlyIfNew = true } },
    };

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task A_write_whose_answer_is_lost_meets_its_own_result_and_succeeds(int count, BlobWrite write)
    {
        var policy = new LosingPolicy(MakesBlob);
        var store = await OpenAsync(policy);

        var put = await store.PutAsync(Name, new MemoryStream(Bytes.Of(count)), write, Cancellation);

        Assert.Equal(1, policy.Lost);
        Assert.Equal(put, await store.FindAsync(Name, Cancellation));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(5_000_000)]
    public async Task A_replacement_whose_answer_is_lost_succeeds(int count)
    {
        var isArmed = false;
        var policy = new LosingPolicy(request => isArmed && MakesBlob(request));
        var store = await OpenAsync(policy);
        var seen = await store.PutAsync(Name, new MemoryStream(Bytes.Of(10)), null, Cancellation);
        isArmed = true;

        var put = await store.PutAsync(
            Name, new MemoryStream(Bytes.Of(count)), new BlobWrite { IfMatch = seen.ETag }, Cancellation);

        Assert.Equal(1, policy.Lost);
        Assert.Equal(put, await store.FindAsync(Name, Cancellation));
    }

    [Fact]
    public async Task A_block_whose_answer_is_lost_is_sent_again()
    {
        var policy = new LosingPolicy(request => request.Uri.Query.Contains("comp=block&", StringComparison.Ordinal));
        var store = await OpenAsync(policy);

        await store.PutAsync(Name, new MemoryStream(Bytes.Of(9_000_000)), null, Cancellation);

        Assert.Equal(1, policy.Lost);
        Assert.Equal(
            Bytes.Of(9_000_000), await Bytes.ReadAsync(await store.FindContentAsync(Name, null, Cancellation)));
    }

    private async Task<AzureBlobStore> OpenAsync(LosingPolicy policy) => await AzureBlobStore.OpenAsync(
        await azurite.OptionsAsync() with { TryPolicy = policy, RetryDelay = TimeSpan.FromMilliseconds(1) },
        Cancellation);

    private static bool MakesBlob(Request request) =>
        request.Method == RequestMethod.Put
        && (request.Uri.Query.Length == 0 || request.Uri.Query.Contains("blocklist", StringComparison.Ordinal))
        && request.Uri.Path.Contains(Name.Text, StringComparison.Ordinal);
}
