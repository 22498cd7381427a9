using System.Collections.Concurrent;
using HeritageCatalog.Blobs;
using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Imaging;
using HeritageCatalog.Imaging.Renditions;
using HeritageCatalog.Server.Media.Uploads;

namespace HeritageCatalog.Server.Media.Delivery.Sizes;

/// <summary>
/// Makes sizes when they are first asked for, once however many ask, and keeps them in the blob store up to a bound;
/// beyond it, those made longest ago go.
/// </summary>
public sealed class SizedPictures(
    Lazy<IBlobStore> store, LocalCopies copies, ImagePipeline pipeline, MediaSettings settings)
{
    private const string FullCopy = "full.jpg";

    // How far below the bound a sweep goes, so that the next size does not need another one.
    private const double KeptShare = 0.9;

    private readonly ConcurrentDictionary<BlobName, Lazy<Task<bool>>> _making = new();

    internal int InTheMaking => _making.Count;

    /// <summary>Sees to it that a size is in the store; false where there is no picture to make it from.</summary>
    /// <exception cref="ImagingBusyException">Too many are waiting.</exception>
    public async Task<bool> EnsureAsync(
        MediaAsset asset, string key, WantedSize size, CancellationToken cancellation)
    {
        var name = MediaBlobs.SizeOf(key, size.ToString());
        return await _making.GetOrAdd(name, _ => new Lazy<Task<bool>>(() => MakeOnceAsync(asset, key, size, name)))
            .Value.WaitAsync(cancellation);
    }

    /// <summary>Removes those made longest ago when there are too many bytes of them.</summary>
    /// <returns>How many.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        var all = await store.Value.ListAllAsync(MediaBlobs.Sizes + "/", cancellation).ToListAsync(cancellation);
        var bytes = all.Sum(blob => blob.Length);
        var removed = 0;
        if (bytes <= settings.MostSizedBytes)
        {
            return removed;
        }

        foreach (var blob in all.OrderBy(blob => blob.Modified))
        {
            if (bytes <= settings.MostSizedBytes * KeptShare)
            {
                break;
            }

            await store.Value.DeleteAsync(blob.Name, cancellation: cancellation);
            bytes -= blob.Length;
            removed++;
        }

        return removed;
    }

    // Nobody's request: others may wait for it when the one that asked first has gone, and nobody may be left to
    // take it off the list when it is done.
    private async Task<bool> MakeOnceAsync(MediaAsset asset, string key, WantedSize size, BlobName name)
    {
        try
        {
            return await MakeAsync(asset, key, size, name);
        }
        finally
        {
            _making.TryRemove(name, out _);
        }
    }

    private async Task<bool> MakeAsync(MediaAsset asset, string key, WantedSize size, BlobName name)
    {
        using var copy = await copies.FindAsync(MediaBlobs.RenditionOf(key, FullCopy), CancellationToken.None);
        if (copy is null)
        {
            return false;
        }

        var format = size.Format == ImageFormat.Jpeg ? RenditionFormat.Jpeg : RenditionFormat.Webp;
        using var made = await pipeline.ResizeAsync(
            copy.Path, size.ToFreeSize(MediaRules.CreditLineOf(asset)), format);
        await using var bytes = made.OpenRead();
        try
        {
            var write = new BlobWrite { ContentType = format.MediaType(), OnlyIfNew = true };
            await store.Value.PutAsync(name, bytes, write);
        }
        catch (BlobConditionException)
        {
            // Another node was faster, with the same.
        }

        return true;
    }
}
