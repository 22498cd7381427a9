using HeritageCatalog.Blobs;
using HeritageCatalog.Blobs.AzureStorage;
using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Blobs.Folders;

namespace HeritageCatalog.Server.Hosting;

/// <summary>Where the catalogue's files are kept. The only place that names a concrete store of them.</summary>
public static class CatalogBlobs
{
    /// <summary>Opens what the options name.</summary>
    /// <exception cref="StartRefusedException">It cannot be used; the message says what to do.</exception>
    public static async Task<IBlobStore> OpenAsync(
        HeritageOptions options, TimeProvider time, CancellationToken cancellation) =>
        options.Blobs is { } text && AzureBlobOptions.Parse(text, options.BlobsContainer) is { } azure
            ? await OpenAzureAsync(azure with { Time = time }, cancellation)
            : OpenFolder(options, time);

    /// <summary>Opens the folder that the options name, or the one in the data folder.</summary>
    /// <exception cref="StartRefusedException">It cannot be written to.</exception>
    public static IBlobStore OpenFolder(HeritageOptions options, TimeProvider time)
    {
        try
        {
            var path = options.Blobs ?? DataFolder.Open(options.Data).BlobsPath;
            return FolderBlobStore.Open(new FolderBlobOptions { Path = path, Time = time });
        }
        catch (BlobStoreException problem)
        {
            throw new StartRefusedException(
                $"{problem.Message.TrimEnd('.')}: give another folder with HERITAGE_BLOBS, change its owner, "
                + "or free the disk.",
                problem);
        }
    }

    private static async Task<IBlobStore> OpenAzureAsync(AzureBlobOptions azure, CancellationToken cancellation)
    {
        try
        {
            return await AzureBlobStore.OpenAsync(azure, cancellation);
        }
        catch (BlobStoreException problem)
        {
            throw new StartRefusedException(
                $"{problem.Message.TrimEnd('.')}: look at HERITAGE_BLOBS, and whether the account can be reached from "
                + "here and lets this machine write.",
                problem);
        }
        catch (Exception problem) when (problem is FormatException or ArgumentException)
        {
            throw new StartRefusedException(
                "HERITAGE_BLOBS is no connection string of Azure Blob Storage: copy it whole from the account's keys.",
                problem);
        }
    }
}
