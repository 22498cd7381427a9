using HeritageCatalog.Blobs;
using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Blobs.Folders;

namespace HeritageCatalog.Server.Hosting;

/// <summary>Where the catalogue's files are kept. The only place that names a concrete store of them.</summary>
public static class CatalogBlobs
{
    /// <summary>Opens what the options name.</summary>
    /// <exception cref="StartRefusedException">It cannot be used; the message says what to do.</exception>
    public static async Task<IBlobStore> OpenAsync(
        HeritageOptions options, TimeProvider time, CancellationToken cancellation)
    {
        await Task.CompletedTask.WaitAsync(cancellation);
        return OpenFolder(options, time);
    }

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
}
