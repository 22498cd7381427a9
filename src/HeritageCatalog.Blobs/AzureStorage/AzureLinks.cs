using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;
using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Blobs.Uploads;

namespace HeritageCatalog.Blobs.AzureStorage;

/// <summary>
/// Signs URLs of single blobs: with the account's key where there is one, else with a key that the service gives to who
/// we are for a day.
/// </summary>
internal sealed class AzureLinks(BlobServiceClient service, BlobContainerClient container, TimeProvider time)
{
    // Clocks differ; and no link outlives the key that it is signed with.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan KeyLife = TimeSpan.FromDays(1);

    private UserDelegationKey? _key;

    public async Task<BlobUpload> CreateUploadAsync(
        BlobName name, BlobUploadRequest request, CancellationToken cancellation)
    {
        ContentCheck.RequireSense(request.ContentType, sha256: null);
        var expires = time.GetUtcNow() + request.Life;
        var url = await SignAsync(
            name, BlobSasPermissions.Create | BlobSasPermissions.Write, expires, cancellation);
        return new BlobUpload
        {
            Name = name,
            Url = url,
            BlockTemplate = $"{url}&comp=block&blockid={BlobUpload.BlockPlace}",
            Headers = new Dictionary<string, string>
            {
                ["Content-Type"] = request.ContentType,
                ["x-ms-blob-type"] = "BlockBlob",
            },
            ExpiresAt = expires,
            MostBytes = request.MostBytes,
            BlockBytes = BlobUpload.Plan(request.MostBytes).BlockBytes,
        };
    }

    public async Task<BlobLink> CreateReadLinkAsync(BlobName name, TimeSpan life, CancellationToken cancellation)
    {
        var expires = time.GetUtcNow() + life;
        return new BlobLink(await SignAsync(name, BlobSasPermissions.Read, expires, cancellation), expires);
    }

    private async Task<string> SignAsync(
        BlobName name, BlobSasPermissions permissions, DateTimeOffset expires, CancellationToken cancellation)
    {
        var client = container.GetBlobClient(name.Text);
        var signature = new BlobSasBuilder(permissions, expires)
        {
            BlobContainerName = container.Name,
            BlobName = name.Text,
            Resource = "b",
            Protocol = client.Uri.Scheme == Uri.UriSchemeHttps ? SasProtocol.Https : SasProtocol.HttpsAndHttp,
        };
        if (client.CanGenerateSasUri)
        {
            return client.GenerateSasUri(signature).AbsoluteUri;
        }

        if (client.Uri.Query.Length > 0)
        {
            throw new BlobStoreException(
                BlobStoreProblem.NotPermitted,
                "A shared access signature cannot sign further ones: configure an account key or an identity.");
        }

        var key = await GetKeyAsync(expires, cancellation);
        var parts = new BlobUriBuilder(client.Uri) { Sas = signature.ToSasQueryParameters(key, service.AccountName) };
        return parts.ToUri().AbsoluteUri;
    }

    private async Task<UserDelegationKey> GetKeyAsync(DateTimeOffset expires, CancellationToken cancellation)
    {
        if (_key is { } key && key.SignedExpiresOn >= expires)
        {
            return key;
        }

        var now = time.GetUtcNow();
        var until = expires > now + KeyLife ? expires : now + KeyLife;
        return _key = await AzureFailures.RunAsync(default, cancellation, async () =>
            (await service.GetUserDelegationKeyAsync(now - Skew, until, cancellation)).Value);
    }
}
