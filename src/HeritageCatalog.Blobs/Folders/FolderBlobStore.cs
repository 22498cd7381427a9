using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Blobs.Uploads;

namespace HeritageCatalog.Blobs.Folders;

/// <summary>
/// Blobs as files below a folder. A file is written under a passing name, flushed, and then moved to its place, which
/// is flushed too: after a crash a blob is there whole or not at all, and what was acknowledged is there.
/// </summary>
public sealed class FolderBlobStore : IBlobStore
{
    private readonly FolderBlobOptions _options;
    private readonly BlobPaths _paths;
    private readonly BlobPlacing _placing;
    private readonly FolderStaging _staging;
    private readonly FolderWriter _writer;
    private readonly FolderListing _listing;

    private FolderBlobStore(FolderBlobOptions options, BlobPaths paths, ReadOnlyMemory<byte> key)
    {
        _options = options;
        _paths = paths;
        _placing = new BlobPlacing(paths);
        _staging = new FolderStaging(paths, options.Time);
        _writer = new FolderWriter(paths, _placing, _staging, options.Time);
        _listing = new FolderListing(paths);
        Links = new FolderBlobLinks(this, new LinkSigner(key, options.Time));
    }

    /// <summary>Takes what comes by the links that this store gives out.</summary>
    public FolderBlobLinks Links { get; }

    /// <summary>Opens the folder, making it when it does not exist.</summary>
    /// <exception cref="BlobStoreException">It cannot be written to.</exception>
    public static FolderBlobStore Open(FolderBlobOptions options)
    {
        if (options.LinkKey.Length is > 0 and < LinkSigner.LeastKeyBytes)
        {
            throw new ArgumentException($"A key has {LinkSigner.LeastKeyBytes} bytes or more.", nameof(options));
        }

        var paths = new BlobPaths(options.Path, options.CreateFile);
        return FolderFailures.Run(() =>
        {
            Directory.CreateDirectory(paths.Passing);
            Directory.CreateDirectory(paths.Staged);
            return new FolderBlobStore(
                options, paths, options.LinkKey.IsEmpty ? FolderLinkKey.ReadOrMake(paths) : options.LinkKey);
        });
    }

    /// <inheritdoc/>
    public Task<BlobProperties> PutAsync(
        BlobName name, Stream content, BlobWrite? write = null, CancellationToken cancellation = default) =>
        _writer.PutAsync(name, content, write ?? BlobWrite.Default, cancellation);

    /// <inheritdoc/>
    public Task<BlobProperties?> FindAsync(BlobName name, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        using var file = BlobFile.TryOpen(_paths.Of(name));
        return Task.FromResult(file is null ? null : BlobFile.Read(file, name));
    }

    /// <inheritdoc/>
    public Task<BlobContent?> FindContentAsync(
        BlobName name, BlobRead? read = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        read ??= BlobRead.Default;
        var file = BlobFile.TryOpen(_paths.Of(name));
        if (file is null)
        {
            return Task.FromResult<BlobContent?>(null);
        }

        try
        {
            var blob = BlobFile.Read(file, name);
            var (offset, length) = read.PartOf(blob);
            return Task.FromResult<BlobContent?>(
                new BlobContent(blob, offset, length, new FolderBlobStream(file, offset, length)));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<BlobPage> ListAsync(
        string prefix = "", string? continuation = null, int most = 1000, CancellationToken cancellation = default)
    {
        BlobPage.CheckSize(most);
        var blobs = new List<BlobProperties>();
        foreach (var name in _listing.Names(prefix, continuation ?? ""))
        {
            cancellation.ThrowIfCancellationRequested();
            if (blobs.Count == most)
            {
                return Task.FromResult(new BlobPage(blobs, blobs[^1].Name.Text));
            }

            if (Describe(name) is { } blob)
            {
                blobs.Add(blob);
            }
        }

        return Task.FromResult(new BlobPage(blobs, Continuation: null));
    }

    /// <inheritdoc/>
    public Task<bool> DeleteAsync(BlobName name, string? ifMatch = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(_placing.Delete(name, ifMatch));
    }

    /// <inheritdoc/>
    public Task<BlobProperties> CopyAsync(
        BlobName from, BlobName to, BlobCopy? copy = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(_writer.Copy(from, to, copy ?? BlobCopy.Default));
    }

    /// <inheritdoc/>
    public Task<BlobProperties> TouchAsync(BlobName name, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(_placing.Touch(name, Now));
    }

    /// <inheritdoc/>
    public Task<BlobUpload> CreateUploadAsync(
        BlobName name, BlobUploadRequest request, CancellationToken cancellation = default)
    {
        ContentCheck.RequireSense(request.ContentType, sha256: null);
        return Task.FromResult(
            Links.CreateUpload(name, request, _options.UploadPath, _options.Time.GetUtcNow()));
    }

    /// <inheritdoc/>
    public Task<BlobLink> CreateReadLinkAsync(
        BlobName name, TimeSpan life, CancellationToken cancellation = default) =>
        Task.FromResult(Links.CreateReadLink(name, life, _options.ReadPath, _options.Time.GetUtcNow()));

    /// <inheritdoc/>
    public Task StageBlockAsync(
        BlobName name, int block, Stream content, CancellationToken cancellation = default) =>
        StageAsync(name, block, content, long.MaxValue, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<BlobBlock>> ListBlocksAsync(BlobName name, CancellationToken cancellation = default) =>
        Task.FromResult(_staging.List(name));

    /// <inheritdoc/>
    public Task<BlobProperties> CompleteUploadAsync(
        BlobName name, BlobCompletion completion, CancellationToken cancellation = default) =>
        _writer.CompleteAsync(name, completion, cancellation);

    /// <inheritdoc/>
    public Task<int> RemoveAbandonedAsync(TimeSpan age, CancellationToken cancellation = default)
    {
        var bound = Now - age;
        return Task.FromResult(_staging.RemoveBefore(bound) + _writer.RemovePassingBefore(bound));
    }

    /// <inheritdoc/>
    public Task CheckAsync(CancellationToken cancellation = default)
    {
        using var probe = PassingFile.Create(_paths);
        return Task.CompletedTask;
    }

    internal Task StageAsync(
        BlobName name, int block, Stream content, long mostBytesOfAll, CancellationToken cancellation) =>
        _staging.StageAsync(name, block, content, mostBytesOfAll, cancellation);

    private DateTime Now => _options.Time.GetUtcNow().UtcDateTime;

    // A damaged file is listed too, without what only a whole one can tell: otherwise nobody would find it.
    private BlobProperties? Describe(BlobName name)
    {
        using var file = BlobFile.TryOpen(_paths.Of(name));
        return file is null ? null : BlobFile.TryRead(file, name) ?? BlobFile.DescribeDamaged(file, name);
    }
}
