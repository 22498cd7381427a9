using System.Buffers;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace HeritageCatalog.Blobs.AzureStorage;

/// <summary>
/// Writes a stream of any length: at once when it fits into one block, else block by block, and then the list of
/// blocks, which alone makes the blob. Blocks without a list are nothing that anybody sees, and the service drops them.
/// </summary>
internal sealed class AzureBlobWriter(BlockBlobClient client, BlobName name, BlobWrite write)
{
    private const int BlockBytes = 4 * 1024 * 1024;

    // As many bytes as in the ids of uploads: the service wants all ids of a blob to be equally long.
    private const int IdBytes = 6;
    private const int RandomIdBytes = 4;
    private const byte NoDigit = 0x80;

    private readonly string _write = Guid.NewGuid().ToString("n");
    private readonly byte[] _id = NewId();
    private readonly List<string> _blocks = [];

    public async Task<BlobProperties> WriteAsync(Stream content, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BlockBytes);
        try
        {
            var length = 0L;
            while (true)
            {
                var read = await FillAsync(content, buffer.AsMemory(0, BlockBytes), length, cancellation);
                hash.AppendData(buffer, 0, read);
                length += read;
                if (read < BlockBytes)
                {
                    return await EndAsync(buffer, read, length, hash, cancellation);
                }

                await StageAsync(buffer, read, cancellation);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] NewId()
    {
        var id = new byte[IdBytes];
        RandomNumberGenerator.Fill(id.AsSpan(0, RandomIdBytes));
        id[0] |= NoDigit;
        return id;
    }

    private async Task<int> FillAsync(
        Stream content, Memory<byte> buffer, long before, CancellationToken cancellation)
    {
        var filled = 0;
        while (filled < buffer.Length && await content.ReadAsync(buffer[filled..], cancellation) is > 0 and var read)
        {
            filled += read;
            write.Bounds.RequireRoom(name, before + filled);
        }

        cancellation.ThrowIfCancellationRequested();
        return filled;
    }

    private async Task StageAsync(byte[] buffer, int count, CancellationToken cancellation)
    {
        (_id[RandomIdBytes], _id[RandomIdBytes + 1]) = ((byte)(_blocks.Count >> 8), (byte)_blocks.Count);
        var id = Convert.ToBase64String(_id);
        await AzureFailures.RunAsync(
            name,
            cancellation,
            () => client.StageBlockAsync(id, new MemoryStream(buffer, 0, count), cancellationToken: cancellation));
        _blocks.Add(id);
    }

    private async Task<BlobProperties> EndAsync(
        byte[] buffer, int count, long length, IncrementalHash hash, CancellationToken cancellation)
    {
        var sha256 = Convert.ToHexStringLower(hash.GetCurrentHash());
        ContentCheck.Require(name, length, sha256, write.ExpectedLength, write.ExpectedSha256);
        if (_blocks.Count > 0 && count > 0)
        {
            await StageAsync(buffer, count, cancellation);
        }

        var info = await AzureFailures.RunAsync(name, cancellation, () => RecognizeOwnAsync(
            () => _blocks.Count > 0
                ? CommitAsync(sha256, cancellation)
                : UploadAsync(buffer, count, sha256, cancellation),
            cancellation));
        return new BlobProperties
        {
            Name = name,
            Length = length,
            ContentType = write.ContentType,
            Sha256 = sha256,
            ETag = info.ETag,
            Modified = info.Modified,
        };
    }

    private async Task<(string ETag, DateTimeOffset Modified)> UploadAsync(
        byte[] buffer, int count, string sha256, CancellationToken cancellation)
    {
        BlobContentInfo info = await client.UploadAsync(
            new MemoryStream(buffer, 0, count),
            new BlobUploadOptions
            {
                HttpHeaders = new BlobHttpHeaders { ContentType = write.ContentType },
                Metadata = AzureProperties.Metadata(sha256, _write),
                Conditions = AzureProperties.Conditions(write.OnlyIfNew, write.IfMatch),
            },
            cancellation);
        return (AzureProperties.TextOf(info.ETag), info.LastModified);
    }

    private async Task<(string ETag, DateTimeOffset Modified)> CommitAsync(
        string sha256, CancellationToken cancellation)
    {
        BlobContentInfo info = await client.CommitBlockListAsync(
            _blocks,
            new CommitBlockListOptions
            {
                HttpHeaders = new BlobHttpHeaders { ContentType = write.ContentType },
                Metadata = AzureProperties.Metadata(sha256, _write),
                Conditions = AzureProperties.Conditions(write.OnlyIfNew, write.IfMatch),
            },
            cancellation);
        return (AzureProperties.TextOf(info.ETag), info.LastModified);
    }

    // A write whose answer was lost is tried again by the SDK, and then meets its own result.
    private async Task<(string ETag, DateTimeOffset Modified)> RecognizeOwnAsync(
        Func<Task<(string ETag, DateTimeOffset Modified)>> request, CancellationToken cancellation)
    {
        try
        {
            return await request();
        }
        catch (RequestFailedException refused)
            when (AzureFailures.IsCondition(refused) || AzureFailures.IsBlocksGone(refused))
        {
            if (await FindOwnAsync(cancellation) is { } own)
            {
                return own;
            }

            if (AzureFailures.IsCondition(refused))
            {
                throw;
            }

            return AnswerForOverwritten(refused);
        }
    }

    private async Task<(string ETag, DateTimeOffset Modified)?> FindOwnAsync(CancellationToken cancellation)
    {
        try
        {
            Azure.Storage.Blobs.Models.BlobProperties found = await client.GetPropertiesAsync(
                cancellationToken: cancellation);
            return found.Metadata.TryGetValue(AzureProperties.WriteKey, out var write) && write == _write
                ? (AzureProperties.TextOf(found.ETag), found.LastModified)
                : null;
        }
        catch (RequestFailedException missing) when (AzureFailures.IsMissingBlob(missing))
        {
            return null;
        }
    }

    // Whoever writes a blob whole makes the blocks of all others go. That is as if this write had come just before
    // it: nobody can tell the difference, unless it had to find what it had seen.
    private (string ETag, DateTimeOffset Modified) AnswerForOverwritten(RequestFailedException refused)
    {
        if (write.OnlyIfNew)
        {
            throw new Failures.BlobConditionException(name, Failures.BlobCondition.IsNew, refused);
        }

        if (write.IfMatch is not null)
        {
            throw new Failures.BlobConditionException(name, Failures.BlobCondition.IsUnchanged, refused);
        }

        return ($"\"{_write}\"", refused.GetRawResponse()?.Headers.Date ?? default);
    }
}
