using System.Security.Cryptography;

namespace HeritageCatalog.Blobs.Tests.Fixtures;

/// <summary>Content of blobs, the same each time.</summary>
internal static class Bytes
{
    public static byte[] Of(int count, int seed = 1)
    {
        var bytes = new byte[count];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static async Task<byte[]> ReadAsync(BlobContent? content)
    {
        Assert.NotNull(content);
        await using (content)
        {
            using var read = new MemoryStream();
            await content.Stream.CopyToAsync(read, TestContext.Current.CancellationToken);
            return read.ToArray();
        }
    }
}
