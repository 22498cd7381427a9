using Azure.Core.Pipeline;
using Azure.Storage.Blobs;

namespace HeritageCatalog.Blobs.AzureStorage;

/// <summary>Which container of Azure Blob Storage, and who says so.</summary>
public sealed record AzureBlobOptions
{
    /// <summary>
    /// A connection string, with an account key or a shared access signature. Null when <see cref="ServiceUrl"/> is
    /// given.
    /// </summary>
    public string? ConnectionString { get; init; }

    /// <summary>
    /// URL of the account. With a shared access signature in its query that is used, else <see cref="AccountKey"/>,
    /// else the identity that the machine has: a managed or workload identity, or the variables of Azure.Identity.
    /// </summary>
    public Uri? ServiceUrl { get; init; }

    /// <summary>Key of the account of <see cref="ServiceUrl"/>; null for none.</summary>
    public string? AccountKey { get; init; }

    /// <summary>The container; made when it does not exist.</summary>
    public required string Container { get; init; }

    /// <summary>Tells when links expire.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How often a request is tried again that found nobody, or a busy server.</summary>
    public int MostRetries { get; init; } = 5;

    /// <summary>How long to wait before the first of these; doubled before each further one, up to 10 s.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How long one try may take.</summary>
    public TimeSpan TryTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Reads a connection string, or the URL of an account or of a container in it, with or without a signature.
    /// </summary>
    /// <param name="text">What may be either.</param>
    /// <param name="container">The container where the text names none.</param>
    /// <returns>Null when it is neither.</returns>
    public static AzureBlobOptions? Parse(string text, string container)
    {
        if (text.Contains("AccountName=", StringComparison.OrdinalIgnoreCase)
            || text.Contains("SharedAccessSignature=", StringComparison.OrdinalIgnoreCase)
            || text.Contains("UseDevelopmentStorage=", StringComparison.OrdinalIgnoreCase))
        {
            return new AzureBlobOptions { ConnectionString = text, Container = container };
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            return null;
        }

        var parts = new BlobUriBuilder(url);
        var named = parts.BlobContainerName is { Length: > 0 } name ? name : container;
        parts.BlobContainerName = parts.BlobName = "";
        return new AzureBlobOptions { ServiceUrl = parts.ToUri(), Container = named };
    }

    /// <summary>Sees each try of each request, for tests that break lines.</summary>
    internal HttpPipelinePolicy? TryPolicy { get; init; }
}
