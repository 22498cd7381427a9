using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Blobs.Uploads;

namespace HeritageCatalog.Blobs.AzureStorage;

/// <summary>
/// Blobs in a container of Azure Blob Storage. Conditions are decided by the service, so that any number of processes
/// may write. Hashes are kept as metadata.
/// </summary>
public sealed class AzureBlobStore : IBlobStore
{
    private const int MostTouches = 10;

    private readonly BlobContainerClient _container;
    private readonly AzureReader _reader;
    private readonly AzureLinks _links;
    private readonly AzureUploads _uploads;

    private AzureBlobStore(BlobServiceClient service, BlobContainerClient container, TimeProvider time)
    {
        _container = container;
        _reader = new AzureReader(container);
        _links = new AzureLinks(service, container, time);
        _uploads = new AzureUploads(container);
    }

    /// <summary>Reaches the account, and makes the container when it does not exist.</summary>
    /// <exception cref="BlobStoreException">The account is not reached, or refuses.</exception>
    public static async Task<AzureBlobStore> OpenAsync(
        AzureBlobOptions options, CancellationToken cancellation = default)
    {
        var service = AzureClients.Create(options);
        var store = new AzureBlobStore(service, service.GetBlobContainerClient(options.Container), options.Time);
        await store.PrepareAsync(cancellation);
        return store;
    }

    /// <inheritdoc/>
    public async Task<BlobProperties> PutAsync(
        BlobName name, Stream content, BlobWrite? write = null, CancellationToken cancellation = default)
    {
        write ??= BlobWrite.Default;
        write.RequireSense();
        return await new AzureBlobWriter(Block(name), name, write).WriteAsync(content, cancellation);
    }

    /// <inheritdoc/>
    public Task<BlobProperties?> FindAsync(BlobName name, CancellationToken cancellation = default) =>
        _reader.FindAsync(name, cancellation);

    /// <inheritdoc/>
    public Task<BlobContent?> FindContentAsync(
        BlobName name, BlobRead? read = null, CancellationToken cancellation = default) =>
        _reader.FindContentAsync(name, read ?? BlobRead.Default, cancellation);

    /// <inheritdoc/>
    public Task<BlobPage> ListAsync(
        string prefix = "", string? continuation = null, int most = 1000, CancellationToken cancellation = default)
    {
        BlobPage.CheckSize(most);
        return _reader.ListAsync(prefix, continuation, most, cancellation);
    }

    /// <inheritdoc/>
    public async Task<bool> DeleteAsync(
        BlobName name, string? ifMatch = null, CancellationToken cancellation = default)
    {
        try
        {
            await Block(name).DeleteAsync(
                DeleteSnapshotsOption.IncludeSnapshots,
                AzureProperties.Conditions(onlyIfNew: false, ifMatch),
                cancellation);
            return true;
        }
        catch (RequestFailedException missing) when (AzureFailures.IsMissingBlob(missing))
        {
            return false;
        }
        catch (Exception problem) when (AzureFailures.IsOfService(problem, cancellation))
        {
            throw AzureFailures.Translate(name, problem);
        }
    }

    /// <inheritdoc/>
    public async Task<BlobProperties> CopyAsync(
        BlobName from, BlobName to, BlobCopy? copy = null, CancellationToken cancellation = default)
    {
        copy ??= BlobCopy.Default;
        try
        {
            var copying = await Block(to).StartCopyFromUriAsync(
                Block(from).Uri,
                new BlobCopyFromUriOptions
                {
                    SourceConditions = AzureProperties.Conditions(onlyIfNew: false, copy.SourceIfMatch),
                    DestinationConditions = AzureProperties.Conditions(copy.OnlyIfNew, ifMatch: null),
                },
                cancellation);
            await copying.WaitForCompletionAsync(cancellation);
        }
        catch (RequestFailedException refused) when (IsAboutSource(refused))
        {
            throw AzureFailures.Translate(from, refused);
        }
        catch (Exception problem) when (AzureFailures.IsOfService(problem, cancellation))
        {
            throw AzureFailures.Translate(to, problem);
        }

        return await this.GetAsync(to, cancellation);
    }

    /// <inheritdoc/>
    public Task<BlobProperties> TouchAsync(BlobName name, CancellationToken cancellation = default) =>
        AzureFailures.RunAsync(name, cancellation, async () =>
        {
            for (var tries = 1; ; tries++)
            {
                Azure.Storage.Blobs.Models.BlobProperties seen = await Block(name).GetPropertiesAsync(
                    cancellationToken: cancellation);
                try
                {
                    BlobInfo touched = await Block(name).SetMetadataAsync(
                        seen.Metadata, new BlobRequestConditions { IfMatch = seen.ETag }, cancellation);
                    return AzureProperties.From(name, seen) with
                    {
                        ETag = AzureProperties.TextOf(touched.ETag),
                        Modified = touched.LastModified,
                    };
                }
                catch (RequestFailedException changed)
                    when (AzureFailures.IsCondition(changed) && tries < MostTouches)
                {
                    // Somebody else's change is between the two requests: look again.
                }
            }
        });

    /// <inheritdoc/>
    public Task<BlobUpload> CreateUploadAsync(
        BlobName name, BlobUploadRequest request, CancellationToken cancellation = default) =>
        _links.CreateUploadAsync(name, request, cancellation);

    /// <inheritdoc/>
    public Task<BlobLink> CreateReadLinkAsync(
        BlobName name, TimeSpan life, CancellationToken cancellation = default) =>
        _links.CreateReadLinkAsync(name, life, cancellation);

    /// <inheritdoc/>
    public Task StageBlockAsync(
        BlobName name, int block, Stream content, CancellationToken cancellation = default) =>
        _uploads.StageAsync(name, block, content, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Uploads.BlobBlock>> ListBlocksAsync(
        BlobName name, CancellationToken cancellation = default) => _uploads.ListAsync(name, cancellation);

    /// <inheritdoc/>
    public Task<BlobProperties> CompleteUploadAsync(
        BlobName name, BlobCompletion completion, CancellationToken cancellation = default) =>
        _uploads.CompleteAsync(name, completion, cancellation);

    /// <summary>Answers 0: the service itself drops blocks that nobody has added to for a week.</summary>
    public Task<int> RemoveAbandonedAsync(TimeSpan age, CancellationToken cancellation = default) =>
        Task.FromResult(0);

    /// <inheritdoc/>
    public Task CheckAsync(CancellationToken cancellation = default) => ListAsync(most: 1, cancellation: cancellation);

    // A signature may allow everything within the container and not to make one.
    private Task PrepareAsync(CancellationToken cancellation) => AzureFailures.RunAsync(
        default, cancellation, async () =>
        {
            try
            {
                await _container.CreateIfNotExistsAsync(cancellationToken: cancellation);
            }
            catch (RequestFailedException refused) when (refused.Status == 403)
            {
                await CheckAsync(cancellation);
            }

            return true;
        });

    private BlockBlobClient Block(BlobName name) => _container.GetBlockBlobClient(name.Text);

    private static bool IsAboutSource(RequestFailedException refused) =>
        AzureFailures.IsMissingBlob(refused) || AzureFailures.IsChanged(refused);
}
