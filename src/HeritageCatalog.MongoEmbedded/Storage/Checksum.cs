using System.Numerics;
using System.Runtime.InteropServices;

namespace HeritageCatalog.MongoEmbedded.Storage;

/// <summary>
/// CRC-32C of a stored body. SQLite notices broken pages but not a flipped bit inside a document; this does, at load.
/// </summary>
internal static class Checksum
{
    public static uint Of(ReadOnlySpan<byte> body)
    {
        var crc = uint.MaxValue;
        var words = MemoryMarshal.Cast<byte, ulong>(body);
        foreach (var word in words)
        {
            crc = BitOperations.Crc32C(crc, word);
        }

        foreach (var last in body[(words.Length * sizeof(ulong))..])
        {
            crc = BitOperations.Crc32C(crc, last);
        }

        return ~crc;
    }
}
