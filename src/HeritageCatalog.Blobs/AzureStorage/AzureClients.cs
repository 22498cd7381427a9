using Azure.Core;
using Azure.Identity;
using Azure.Storage;
using Azure.Storage.Blobs;

namespace HeritageCatalog.Blobs.AzureStorage;

/// <summary>Makes the client of the SDK for each way to prove who one is.</summary>
internal static class AzureClients
{
    private static readonly TimeSpan MostDelay = TimeSpan.FromSeconds(10);

    public static BlobServiceClient Create(AzureBlobOptions options)
    {
        var client = ClientOptions(options);
        return options switch
        {
            { ConnectionString: { } connection } => new BlobServiceClient(connection, client),
            { ServiceUrl: { } url, AccountKey: { } key } => new BlobServiceClient(
                url, new StorageSharedKeyCredential(new BlobUriBuilder(url).AccountName, key), client),
            { ServiceUrl: { } url } when IsSigned(url) => new BlobServiceClient(url, client),
            { ServiceUrl: { } url } => new BlobServiceClient(url, new DefaultAzureCredential(), client),
            _ => throw new ArgumentException("Give a connection string or the URL of an account.", nameof(options)),
        };
    }

    private static bool IsSigned(Uri url) => url.Query.Contains("sig=", StringComparison.Ordinal);

    private static BlobClientOptions ClientOptions(AzureBlobOptions options)
    {
        // Not the newest of this SDK: what it uses is in all of them, and emulators are behind.
        var client = new BlobClientOptions(BlobClientOptions.ServiceVersion.V2021_12_02)
        {
            Retry =
            {
                Mode = RetryMode.Exponential,
                MaxRetries = options.MostRetries,
                Delay = options.RetryDelay,
                MaxDelay = MostDelay,
                NetworkTimeout = options.TryTimeout,
            },
            Diagnostics = { IsLoggingContentEnabled = false },
        };
        if (options.TryPolicy is { } policy)
        {
            client.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        }

        return client;
    }
}
