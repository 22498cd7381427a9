using HeritageCatalog.Blobs.AzureStorage;
using HeritageCatalog.Blobs.Tests.Contract;
using HeritageCatalog.Blobs.Uploads;

namespace HeritageCatalog.Blobs.Tests.AzureStorage;

public sealed class AzureBlobStoreContractTests(Azurite azurite) : BlobStoreContract
{
    private static readonly HttpClient Client = new();

    private protected override async ValueTask<IBlobStore> OpenAsync() =>
        await AzureBlobStore.OpenAsync(await azurite.OptionsAsync(), Cancellation);

    private protected override async Task<bool> SendAsync(BlobUpload upload, int? block, byte[] bytes)
    {
        var url = block is { } number ? upload.UrlOfBlock(number) : upload.Url;
        using var request = new HttpRequestMessage(new HttpMethod(upload.Method), url)
        {
            Content = new ByteArrayContent(bytes),
        };
        foreach (var (name, value) in upload.Headers)
        {
            _ = request.Headers.TryAddWithoutValidation(name, value)
                || request.Content.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await Client.SendAsync(request, Cancellation);
        return answer.IsSuccessStatusCode;
    }

    private protected override async Task<byte[]?> ReadAsync(BlobLink link)
    {
        using var answer = await Client.GetAsync(link.Url, Cancellation);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadAsByteArrayAsync(Cancellation) : null;
    }
}
