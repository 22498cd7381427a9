using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Blobs.Uploads;

namespace HeritageCatalog.Blobs.Folders;

/// <summary>Makes blobs: from a stream, from another blob, from blocks.</summary>
internal sealed class FolderWriter(BlobPaths paths, BlobPlacing placing, FolderStaging staging, TimeProvider time)
{
    public async Task<BlobProperties> PutAsync(
        BlobName name, Stream content, BlobWrite write, CancellationToken cancellation)
    {
        write.RequireSense();
        RequireConditions(name, write);
        using var file = PassingFile.Create(paths);
        await file.WriteAsync(name, content, write.Bounds, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return Finish(file, name, write);
    }

    public BlobProperties Copy(BlobName from, BlobName to, BlobCopy copy)
    {
        var passing = paths.NewPassing();
        try
        {
            Link(from, passing);
            using var file = BlobFile.TryOpen(passing) ?? throw new BlobNotFoundException(from);
            copy.RequireSource(BlobFile.Read(file, from));
            placing.Place(passing, to, copy.OnlyIfNew, ifMatch: null);
            return BlobFile.Read(file, to);
        }
        finally
        {
            FolderFailures.Run(() => File.Delete(passing));
        }
    }

    public async Task<BlobProperties> CompleteAsync(
        BlobName name, BlobCompletion completion, CancellationToken cancellation)
    {
        completion.RequireSense();
        try
        {
            var blob = completion.Blocks > 0 && staging.List(name).Count > 0
                ? await CollectAsync(name, completion, cancellation)
                : TakeWhole(name, completion);
            staging.Remove(name);
            return blob;
        }
        catch (BlobContentException refused) when (refused.Problem != BlobContentProblem.MissingBlock)
        {
            staging.Remove(name);
            placing.Delete(name, ifMatch: null);
            throw;
        }
    }

    /// <summary>Removes files that were being written when their process ended.</summary>
    public int RemovePassingBefore(DateTime bound) => FolderFailures.Run(() =>
    {
        var remains = new DirectoryInfo(paths.Passing).EnumerateFiles()
            .Where(file => file.LastWriteTimeUtc < bound).ToList();
        remains.ForEach(static file => file.Delete());
        return remains.Count;
    });

    // Decided again when the file is put into place: this saves reading what will be refused.
    private void RequireConditions(BlobName name, BlobWrite write)
    {
        if (write.OnlyIfNew)
        {
            BlobPlacing.RequireNew(!File.Exists(paths.Of(name)), name);
        }

        placing.RequireMatch(name, write.IfMatch);
    }

    private BlobProperties Finish(PassingFile file, BlobName name, BlobWrite write)
    {
        var trailer = new BlobTrailer(file.Length, write.ContentType, file.GetHash());
        ContentCheck.Require(
            name, file.Length, Convert.ToHexStringLower(trailer.Sha256), write.ExpectedLength, write.ExpectedSha256);
        var modified = file.Finish(trailer.ToBytes(), time.GetUtcNow().UtcDateTime);
        placing.Place(file.Path, name, write.OnlyIfNew, write.IfMatch);
        return BlobFile.Describe(name, trailer, modified);
    }

    private void Link(BlobName from, string passing)
    {
        try
        {
            FileSystemCalls.LinkOrCopy(paths.Of(from), passing);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BlobNotFoundException(from, missing);
        }
        catch (Exception problem) when (FolderFailures.IsOfDisk(problem))
        {
            throw FolderFailures.Translate(problem);
        }
    }

    private async Task<BlobProperties> CollectAsync(
        BlobName name, BlobCompletion completion, CancellationToken cancellation)
    {
        using var file = PassingFile.Create(paths);
        await staging.CollectAsync(name, completion.Blocks, file, completion.Bounds, cancellation);
        var write = new BlobWrite
        {
            ContentType = completion.ContentType,
            ExpectedLength = completion.ExpectedLength,
            ExpectedSha256 = completion.ExpectedSha256,
        };
        return Finish(file, name, write);
    }

    // Its hash was taken while it came.
    private BlobProperties TakeWhole(BlobName name, BlobCompletion completion)
    {
        using var file = BlobFile.TryOpen(paths.Of(name)) ?? throw NothingSent(name, completion);
        var blob = BlobFile.Read(file, name);
        completion.Bounds.RequireRoom(name, blob.Length);
        ContentCheck.Require(name, blob.Length, blob.Sha256!, completion.ExpectedLength, completion.ExpectedSha256);
        return blob;
    }

    private static BlobException NothingSent(BlobName name, BlobCompletion completion) => completion.Blocks == 0
        ? new BlobNotFoundException(name)
        : new BlobContentException(name, BlobContentProblem.MissingBlock, $"No block of {name} has been sent.");
}
