using System.Buffers;
using System.Security.Cryptography;
using HeritageCatalog.Blobs.Failures;

namespace HeritageCatalog.Blobs.Maintenance;

/// <summary>Reads everything there is and holds it against the hashes it was written with.</summary>
public static class BlobVerification
{
    private const int BufferBytes = 128 * 1024;

    /// <summary>Reads all blobs of a prefix, one after another, while others go on using the store.</summary>
    /// <param name="store">Is only read.</param>
    /// <param name="prefix">What the names begin with; empty for all.</param>
    /// <param name="progress">Told after each blob.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="BlobStoreException">The store cannot be listed.</exception>
    public static async Task<BlobVerificationReport> VerifyAsync(
        this IBlobStore store,
        string prefix = "",
        IProgress<BlobVerificationProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var (blobs, bytes) = (0L, 0L);
        var damages = new List<BlobDamage>();
        await foreach (var blob in store.ListAllAsync(prefix, cancellation))
        {
            if (await FindDamageAsync(store, blob.Name, cancellation) is { } damage)
            {
                damages.Add(damage);
            }

            blobs++;
            bytes += blob.Length;
            progress?.Report(new BlobVerificationProgress(blobs, bytes, damages.Count));
        }

        return new BlobVerificationReport(blobs, bytes, damages);
    }

    private static async Task<BlobDamage?> FindDamageAsync(
        IBlobStore store, BlobName name, CancellationToken cancellation)
    {
        try
        {
            // Deleted since it was listed, which is no damage.
            if (await store.FindContentAsync(name, cancellation: cancellation) is not { } content)
            {
                return null;
            }

            await using (content)
            {
                return Compare(content.Properties, await HashAsync(content.Stream, cancellation));
            }
        }
        catch (BlobStoreException problem)
        {
            var isDamaged = problem.Problem == BlobStoreProblem.Damaged;
            return new BlobDamage(
                name, isDamaged ? BlobDamageKind.NotWhole : BlobDamageKind.Unreadable, problem.Message);
        }
    }

    private static BlobDamage? Compare(BlobProperties blob, (string Sha256, long Length) read) => blob switch
    {
        { Sha256: null } => new BlobDamage(
            blob.Name, BlobDamageKind.WithoutHash, "It was sent by a client and never completed."),
        _ when blob.Length != read.Length => new BlobDamage(
            blob.Name, BlobDamageKind.OtherBytes, $"It has {read.Length} bytes instead of {blob.Length}."),
        _ when blob.Sha256 != read.Sha256 => new BlobDamage(
            blob.Name, BlobDamageKind.OtherBytes, $"Its SHA-256 is {read.Sha256} instead of {blob.Sha256}."),
        _ => null,
    };

    private static async Task<(string Sha256, long Length)> HashAsync(Stream content, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            var length = 0L;
            while (await content.ReadAsync(buffer, cancellation) is > 0 and var read)
            {
                hash.AppendData(buffer, 0, read);
                length += read;
            }

            return (Convert.ToHexStringLower(hash.GetCurrentHash()), length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
