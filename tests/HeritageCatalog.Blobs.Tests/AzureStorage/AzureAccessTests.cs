using Azure.Storage.Blobs;
using Azure.Storage.Sas;
using HeritageCatalog.Blobs.AzureStorage;
using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Blobs.Tests.Fixtures;
using HeritageCatalog.Blobs.Uploads;

namespace HeritageCatalog.Blobs.Tests.AzureStorage;

/// <summary>The ways to prove who one is, and what is said when they fail.</summary>
public sealed class AzureAccessTests(Azurite azurite)
{
    private static readonly BlobName Name = BlobName.Parse("originals/1");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_key_of_an_account_is_enough()
    {
        var store = await AzureBlobStore.OpenAsync(
            new AzureBlobOptions
            {
                ServiceUrl = new Uri(await azurite.UrlAsync()),
                AccountKey = Azurite.Key,
                Container = NewContainer(),
            },
            Cancellation);

        await AssertWorksAsync(store);
    }

    [Fact]
    public async Task A_url_with_the_signature_of_an_account_is_enough()
    {
        var account = new BlobServiceClient((await azurite.OptionsAsync()).ConnectionString);
        var url = account.GenerateAccountSasUri(
            AccountSasPermissions.All,
            TimeProvider.System.GetUtcNow().AddHours(1),
            AccountSasResourceTypes.All);

        await AssertWorksAsync(await OpenAsync(url.AbsoluteUri));
    }

    [Fact]
    public async Task A_url_with_the_signature_of_a_container_is_enough_where_it_exists()
    {
        await AssertWorksAsync(await OpenAsync(await SignedContainerAsync()));
    }

    [Fact]
    public async Task Who_has_only_a_signature_cannot_make_links()
    {
        var store = await OpenAsync(await SignedContainerAsync());

        var refused = await Assert.ThrowsAsync<BlobStoreException>(() => store.CreateUploadAsync(
            Name, new BlobUploadRequest { Life = TimeSpan.FromHours(1), MostBytes = 10 }, Cancellation));

        Assert.Equal(BlobStoreProblem.NotPermitted, refused.Problem);
    }

    [Fact]
    public async Task A_wrong_key_is_told_as_not_permitted()
    {
        var options = await azurite.OptionsAsync();

        var refused = await Assert.ThrowsAsync<BlobStoreException>(() => AzureBlobStore.OpenAsync(
            options with { ConnectionString = options.ConnectionString!.Replace("Eby8", "Fby8") }, Cancellation));

        Assert.Equal(BlobStoreProblem.NotPermitted, refused.Problem);
        Assert.DoesNotContain("by8", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_nobody_answers_for_is_told_as_unavailable()
    {
        var refused = await Assert.ThrowsAsync<BlobStoreException>(() => AzureBlobStore.OpenAsync(
            new AzureBlobOptions
            {
                ServiceUrl = new Uri($"http://127.0.0.1:1/{Azurite.Account}"),
                AccountKey = Azurite.Key,
                Container = NewContainer(),
                MostRetries = 1,
                RetryDelay = TimeSpan.FromMilliseconds(1),
            },
            Cancellation));

        Assert.Equal(BlobStoreProblem.Unavailable, refused.Problem);
    }

    [Fact]
    public async Task A_container_that_has_been_deleted_is_told_as_unavailable()
    {
        var options = await azurite.OptionsAsync();
        var store = await AzureBlobStore.OpenAsync(options, Cancellation);
        await new BlobContainerClient(options.ConnectionString, options.Container).DeleteAsync(
            cancellationToken: Cancellation);

        var read = await Assert.ThrowsAsync<BlobStoreException>(() => store.FindContentAsync(Name, null, Cancellation));
        var health = await Assert.ThrowsAsync<BlobStoreException>(() => store.CheckAsync(Cancellation));

        Assert.Equal((BlobStoreProblem.Unavailable, BlobStoreProblem.Unavailable), (read.Problem, health.Problem));
    }

    [Fact]
    public async Task Blobs_of_others_whose_names_are_not_ours_are_not_listed()
    {
        var options = await azurite.OptionsAsync();
        var store = await AzureBlobStore.OpenAsync(options, Cancellation);
        await store.PutAsync(Name, new MemoryStream([1]), null, Cancellation);
        await new BlobContainerClient(options.ConnectionString, options.Container).UploadBlobAsync(
            "Holiday Pictures/1.JPG", new BinaryData("x"), Cancellation);

        var page = await store.ListAsync(cancellation: Cancellation);

        Assert.Equal([Name], page.Blobs.Select(blob => blob.Name));
    }

    [Theory]
    [InlineData("https://account.blob.core.windows.net", "https://account.blob.core.windows.net/", "standard")]
    [InlineData("https://account.blob.core.windows.net/mine", "https://account.blob.core.windows.net/", "mine")]
    [InlineData("http://127.0.0.1:10000/account/mine", "http://127.0.0.1:10000/account", "mine")]
    public void A_url_names_account_and_container(string text, string account, string container)
    {
        var options = AzureBlobOptions.Parse(text, "standard");

        Assert.Equal((account, container), (options!.ServiceUrl!.AbsoluteUri, options.Container));
    }

    [Fact]
    public void A_signature_stays_with_the_url_of_the_account()
    {
        var options = AzureBlobOptions.Parse(
            "https://account.blob.core.windows.net/mine?sv=2021-12-02&sr=c&sp=rwdl&sig=abc%3D", "standard");

        Assert.StartsWith("https://account.blob.core.windows.net/?", options!.ServiceUrl!.AbsoluteUri);
        Assert.Contains("sig=abc", options.ServiceUrl.Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/var/lib/blobs")]
    [InlineData("blobs")]
    [InlineData("C:\\blobs")]
    public void A_path_is_not_of_azure(string text) => Assert.Null(AzureBlobOptions.Parse(text, "standard"));

    private static string NewContainer() => $"test-{Guid.NewGuid():n}";

    private static Task<AzureBlobStore> OpenAsync(string url) =>
        AzureBlobStore.OpenAsync(AzureBlobOptions.Parse(url, NewContainer())!, Cancellation);

    private async Task<string> SignedContainerAsync()
    {
        var options = await azurite.OptionsAsync();
        var container = new BlobContainerClient(options.ConnectionString, options.Container);
        await container.CreateAsync(cancellationToken: Cancellation);
        return container.GenerateSasUri(
            BlobContainerSasPermissions.All, TimeProvider.System.GetUtcNow().AddHours(1)).AbsoluteUri;
    }

    private static async Task AssertWorksAsync(AzureBlobStore store)
    {
        await store.CheckAsync(Cancellation);
        await store.PutAsync(Name, new MemoryStream(Bytes.Of(5_000_000)), null, Cancellation);
        await store.CopyAsync(Name, BlobName.Parse("copy"), null, Cancellation);
        Assert.Equal(2, (await store.ListAsync(cancellation: Cancellation)).Blobs.Count);
        Assert.True(await store.DeleteAsync(Name, null, Cancellation));
    }
}
