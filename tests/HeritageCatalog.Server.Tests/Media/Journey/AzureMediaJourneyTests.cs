using HeritageCatalog.Blobs;
using HeritageCatalog.Blobs.AzureStorage;
using HeritageCatalog.Blobs.Tests.AzureStorage;

namespace HeritageCatalog.Server.Tests.Media.Journey;

public sealed class AzureMediaJourneyTests(Azurite azurite) : MediaJourney
{
    private protected override async Task<IBlobStore> OpenAsync() =>
        await AzureBlobStore.OpenAsync(await azurite.OptionsAsync(), Cancel);

    // Past the server: what is sent goes to the account itself, by a shared access signature.
    private protected override async Task<bool> IsOfStoreAsync(string url) =>
        url.StartsWith(await azurite.UrlAsync(), StringComparison.Ordinal)
        && url.Contains("sig=", StringComparison.Ordinal);
}
