using System.Runtime.CompilerServices;
using HeritageCatalog.Blobs.Failures;

namespace HeritageCatalog.Blobs;

/// <summary>What follows from the methods of a store.</summary>
public static class BlobStoreExtensions
{
    /// <summary>Tells what is known of a blob that must be there.</summary>
    /// <exception cref="BlobNotFoundException">It is not.</exception>
    public static async Task<BlobProperties> GetAsync(
        this IBlobStore store, BlobName name, CancellationToken cancellation = default) =>
        await store.FindAsync(name, cancellation) ?? throw new BlobNotFoundException(name);

    /// <summary>Opens a blob that must be there.</summary>
    /// <exception cref="BlobNotFoundException">It is not.</exception>
    public static async Task<BlobContent> GetContentAsync(
        this IBlobStore store, BlobName name, BlobRead? read = null, CancellationToken cancellation = default) =>
        await store.FindContentAsync(name, read, cancellation) ?? throw new BlobNotFoundException(name);

    /// <summary>Lists all blobs of a prefix, page after page.</summary>
    public static async IAsyncEnumerable<BlobProperties> ListAllAsync(
        this IBlobStore store, string prefix = "", [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        string? continuation = null;
        do
        {
            var page = await store.ListAsync(prefix, continuation, cancellation: cancellation);
            foreach (var blob in page.Blobs)
            {
                yield return blob;
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
    }
}
