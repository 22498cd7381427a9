using System.Buffers.Binary;
using HeritageCatalog.MongoEmbedded.Trees;

namespace HeritageCatalog.MongoEmbedded.Indexes;

/// <summary>
/// An entry of an index: the key and, to make it unique, the record it leads to (8 bytes, big-endian).
/// </summary>
internal static class IndexEntry
{
    public const int RecordSize = sizeof(long);

    public static ByteKey Make(ReadOnlySpan<byte> key, long record)
    {
        var entry = new byte[key.Length + RecordSize];
        key.CopyTo(entry);
        BinaryPrimitives.WriteInt64BigEndian(entry.AsSpan(key.Length), record);
        return new ByteKey(entry);
    }

    public static long RecordOf(ReadOnlySpan<byte> entry) => BinaryPrimitives.ReadInt64BigEndian(entry[^RecordSize..]);

    public static bool HasKey(ReadOnlySpan<byte> entry, ReadOnlySpan<byte> key) =>
        entry.Length == key.Length + RecordSize && entry.StartsWith(key);
}
