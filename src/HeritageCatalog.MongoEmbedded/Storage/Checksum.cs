using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace HeritageCatalog.MongoEmbedded.Storage;

/// <summary>
/// CRC-32C, of a row with its table, its key and its body. SQLite notices broken pages but not a flipped bit inside a
/// row, nor rows that have come under another key or into another table; this does, at load.
/// </summary>
internal static class Checksum
{
    /// <summary>Bytes of the key of a session.</summary>
    public const int SessionSize = 2 * sizeof(long);

    public static uint Of(Table table, long key, ReadOnlySpan<byte> body) =>
        ~Add(BitOperations.Crc32C(BitOperations.Crc32C(uint.MaxValue, (byte)table), (ulong)key), body);

    /// <summary>Of bytes alone, as messages have it, and rows of files up to format 3.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes) => ~Add(uint.MaxValue, bytes);

    /// <summary>The key of a session as a number.</summary>
    public static long KeyOf(ReadOnlySpan<byte> session) => session.Length == SessionSize
        ? BinaryPrimitives.ReadInt64LittleEndian(session) ^ BinaryPrimitives.ReadInt64BigEndian(session[sizeof(long)..])
        : session.Length;

    private static uint Add(uint crc, ReadOnlySpan<byte> body)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(body);
        foreach (var word in words)
        {
            crc = BitOperations.Crc32C(crc, word);
        }

        foreach (var last in body[(words.Length * sizeof(ulong))..])
        {
            crc = BitOperations.Crc32C(crc, last);
        }

        return crc;
    }
}
