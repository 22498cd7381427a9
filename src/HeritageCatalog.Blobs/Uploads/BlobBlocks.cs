using System.Globalization;
using System.Text;

namespace HeritageCatalog.Blobs.Uploads;

/// <summary>The bounds of uploads in blocks, which every store keeps.</summary>
public static class BlobBlocks
{
    /// <summary>Blocks of one blob.</summary>
    public const int MostBlocks = 10_000;

    /// <summary>Bytes of one block.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    /// <summary>Bytes of a block that a client is told to send: what a slow line can lose without much ado.</summary>
    public const int SuggestedBytes = 4 * 1024 * 1024;

    /// <summary>How Azure names a block: base64, of the same length for all.</summary>
    public static string IdOf(int block) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(block.ToString("d6", CultureInfo.InvariantCulture)));

    /// <summary>The number of a block from its id; null for an id that is none of ours.</summary>
    public static int? NumberOf(string id)
    {
        Span<byte> bytes = stackalloc byte[6];
        return Convert.TryFromBase64String(id, bytes, out var written) && written == bytes.Length
            && int.TryParse(bytes, NumberStyles.None, CultureInfo.InvariantCulture, out var block)
            && block < MostBlocks
                ? block
                : null;
    }

    internal static void Check(int block)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(block);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(block, MostBlocks);
    }

    internal static void CheckCount(int blocks)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(blocks);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(blocks, MostBlocks);
    }
}
