using HeritageCatalog.Blobs.Failures;

namespace HeritageCatalog.Blobs.Maintenance;

/// <summary>
/// Deletes blobs that nothing has referred to for a while. Since when that is so stands in a ledger, itself a blob:
/// each run notes what it finds, so a blob goes with the first run that deletes after the time has passed, and one that
/// is referred to again, written again or touched begins anew.
/// </summary>
/// <param name="store">Where they are.</param>
/// <param name="findReferred">Tells which of some blobs are referred to.</param>
/// <param name="options">Which blobs, and for how long they stay.</param>
public sealed class BlobCollector(IBlobStore store, FindReferredBlobs findReferred, BlobCollectorOptions options)
{
    private readonly BlobLedger _ledger = new(store, options.LedgerName);

    /// <summary>Looks at every blob once.</summary>
    /// <param name="isDryRun">Whether to note and tell only what would be deleted.</param>
    /// <param name="cancellation">Gives up; what has been deleted is deleted, and nothing has been noted.</param>
    public async Task<BlobCollectionReport> RunAsync(bool isDryRun, CancellationToken cancellation = default)
    {
        var now = options.Time.GetUtcNow();
        var before = await _ledger.ReadAsync(cancellation);
        var noted = new List<UnreferredBlob>();
        var due = new List<UnreferredBlob>();
        var blobs = 0L;
        await foreach (var page in PagesAsync(cancellation))
        {
            blobs += page.Count;
            foreach (var blob in await FindUnreferredAsync(page, cancellation))
            {
                var entry = before.Continue(blob, now);
                (entry.Since <= now - options.Grace ? due : noted).Add(entry);
            }
        }

        var deleted = isDryRun ? [] : await DeleteAsync(due, cancellation);
        await _ledger.WriteAsync(before, [.. noted, .. due.Except(deleted)], cancellation);
        return new BlobCollectionReport(blobs, noted, isDryRun ? due : deleted, isDryRun);
    }

    private async IAsyncEnumerable<List<BlobProperties>> PagesAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        string? continuation = null;
        do
        {
            var page = await store.ListAsync(options.Prefix, continuation, cancellation: cancellation);
            yield return [.. page.Blobs.Where(blob => blob.Name != options.LedgerName)];
            continuation = page.Continuation;
        }
        while (continuation is not null);
    }

    private async Task<IEnumerable<BlobProperties>> FindUnreferredAsync(
        List<BlobProperties> blobs, CancellationToken cancellation)
    {
        if (blobs.Count == 0)
        {
            return blobs;
        }

        var referred = await findReferred([.. blobs.Select(blob => blob.Name)], cancellation);
        return blobs.Where(blob => !referred.Contains(blob.Name));
    }

    // Asked again at the last moment, and by the ETag: who has begun to refer to a blob since then has touched it.
    private async Task<List<UnreferredBlob>> DeleteAsync(
        List<UnreferredBlob> due, CancellationToken cancellation)
    {
        var deleted = new List<UnreferredBlob>();
        foreach (var some in due.Chunk(options.BatchSize))
        {
            var referred = await findReferred([.. some.Select(blob => blob.Name)], cancellation);
            foreach (var blob in some.Where(blob => !referred.Contains(blob.Name)))
            {
                if (await TryDeleteAsync(blob, cancellation))
                {
                    deleted.Add(blob);
                }
            }
        }

        return deleted;
    }

    private async Task<bool> TryDeleteAsync(UnreferredBlob blob, CancellationToken cancellation)
    {
        try
        {
            return await store.DeleteAsync(blob.Name, blob.ETag, cancellation);
        }
        catch (BlobConditionException)
        {
            return false;
        }
    }
}
