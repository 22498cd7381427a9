using HeritageCatalog.Blobs.AzureStorage;
using HeritageCatalog.Blobs.Tests.Contract;

namespace HeritageCatalog.Blobs.Tests.AzureStorage;

public sealed class AzureBlobStoreContractTests(Azurite azurite) : BlobStoreContract
{
    private protected override async ValueTask<IBlobStore> OpenAsync() =>
        await AzureBlobStore.OpenAsync(await azurite.OptionsAsync(), Cancellation);
}
