using System.Buffers;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Blobs.Uploads;
using BlobBlock = HeritageCatalog.Blobs.Uploads.BlobBlock;
using ServiceBlock = Azure.Storage.Blobs.Models.BlobBlock;

namespace HeritageCatalog.Blobs.AzureStorage;

/// <summary>Blocks that clients send, and what becomes of them.</summary>
internal sealed class AzureUploads(BlobContainerClient container)
{
    private const int FirstBufferBytes = BlobBlocks.SuggestedBytes;
    private const int HashBufferBytes = 128 * 1024;

    public async Task StageAsync(BlobName name, int block, Stream content, CancellationToken cancellation)
    {
        BlobBlocks.Check(block);
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBufferBytes);
        try
        {
            var filled = 0;
            while (await content.ReadAsync(buffer.AsMemory(filled), cancellation) is > 0 and var read)
            {
                filled += read;
                new ContentBounds(BlobBlocks.MostBytes).RequireRoom(name, filled);
                buffer = filled == buffer.Length ? Grow(buffer) : buffer;
            }

            cancellation.ThrowIfCancellationRequested();
            await AzureFailures.RunAsync(name, cancellation, () => Client(name).StageBlockAsync(
                BlobBlocks.IdOf(block), new MemoryStream(buffer, 0, filled), cancellationToken: cancellation));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public async Task<IReadOnlyList<BlobBlock>> ListAsync(BlobName name, CancellationToken cancellation)
    {
        try
        {
            BlockList list = await Client(name).GetBlockListAsync(
                BlockListTypes.Uncommitted, cancellationToken: cancellation);
            return [.. list.UncommittedBlocks.Select(AsOurs).OfType<BlobBlock>().OrderBy(block => block.Number)];
        }
        catch (RequestFailedException missing) when (AzureFailures.IsMissingBlob(missing))
        {
            return [];
        }
        catch (Exception problem) when (AzureFailures.IsOfService(problem, cancellation))
        {
            throw AzureFailures.Translate(name, problem);
        }
    }

    public async Task<BlobProperties> CompleteAsync(
        BlobName name, BlobCompletion completion, CancellationToken cancellation)
    {
        completion.RequireSense();
        try
        {
            if (completion.Blocks > 0)
            {
                await CommitAsync(name, completion, cancellation);
            }

            return await AzureFailures.RunAsync(
                name, cancellation, () => HashAsync(name, completion, cancellation));
        }
        catch (BlobContentException refused) when (refused.Problem != BlobContentProblem.MissingBlock)
        {
            await AzureFailures.RunAsync(name, cancellation, () => DiscardAsync(name, cancellation));
            throw;
        }
    }

    private BlockBlobClient Client(BlobName name) => container.GetBlockBlobClient(name.Text);

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private static BlobBlock? AsOurs(ServiceBlock block) =>
        BlobBlocks.NumberOf(block.Name) is { } number ? new BlobBlock(number, block.SizeLong) : null;

    // Blocks that are gone because they have been committed before are no reason to refuse: see the interface.
    private async Task CommitAsync(BlobName name, BlobCompletion completion, CancellationToken cancellation)
    {
        var blocks = (await ListAsync(name, cancellation)).ToDictionary(block => block.Number, block => block.Length);
        if (blocks.Count == 0 && await Client(name).ExistsAsync(cancellation))
        {
            return;
        }

        var length = 0L;
        for (var number = 0; number < completion.Blocks; number++)
        {
            length += blocks.TryGetValue(number, out var bytes)
                ? bytes
                : throw new BlobContentException(
                    name, BlobContentProblem.MissingBlock, $"Block {number} of {name} has not been sent.");
        }

        completion.Bounds.RequireRoom(name, length);
        await AzureFailures.RunAsync(name, cancellation, () => Client(name).CommitBlockListAsync(
            Enumerable.Range(0, completion.Blocks).Select(BlobBlocks.IdOf),
            new CommitBlockListOptions { HttpHeaders = new BlobHttpHeaders { ContentType = completion.ContentType } },
            cancellation));
    }

    // What a client says of its bytes counts for nothing: they are read, and what is then noted is noted of them alone.
    private async Task<BlobProperties> HashAsync(
        BlobName name, BlobCompletion completion, CancellationToken cancellation)
    {
        var client = Client(name);
        BlobDownloadStreamingResult download = await client.DownloadStreamingAsync(cancellationToken: cancellation);
        await using var content = download.Content;
        completion.Bounds.RequireRoom(name, download.Details.ContentLength);
        var sha256 = await HashAsync(content, cancellation);
        ContentCheck.Require(
            name, download.Details.ContentLength, sha256, completion.ExpectedLength, completion.ExpectedSha256);
        BlobInfo noted = await client.SetMetadataAsync(
            AzureProperties.Metadata(sha256, write: ""),
            new BlobRequestConditions { IfMatch = download.Details.ETag },
            cancellation);
        return AzureProperties.From(name, download.Details, download.Details.ContentLength) with
        {
            Sha256 = sha256,
            ETag = AzureProperties.TextOf(noted.ETag),
            Modified = noted.LastModified,
        };
    }

    private static async Task<string> HashAsync(Stream content, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(HashBufferBytes);
        try
        {
            while (await content.ReadAsync(buffer, cancellation) is > 0 and var read)
            {
                hash.AppendData(buffer, 0, read);
            }

            return Convert.ToHexStringLower(hash.GetCurrentHash());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // An empty list takes the blocks away, and leaves a blob of no bytes.
    private async Task<bool> DiscardAsync(BlobName name, CancellationToken cancellation)
    {
        await Client(name).CommitBlockListAsync([], cancellationToken: cancellation);
        return await Client(name).DeleteIfExistsAsync(
            DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellation);
    }
}
