using System.Buffers.Binary;

namespace HeritageCatalog.MongoEmbedded.Trees;

/// <summary>
/// A byte string with its first bytes beside it, which lie together in a node: most comparisons are decided by them,
/// without a way to the rest.
/// </summary>
internal readonly struct ByteKey(byte[] bytes)
{
    public byte[] Bytes { get; } = bytes;

    /// <summary>The first eight bytes as a number, zeros behind the end: never in another order than the strings.
    /// </summary>
    public ulong Head { get; } = HeadOf(bytes);

    public static implicit operator ReadOnlySpan<byte>(ByteKey key) => key.Bytes;

    public static ulong HeadOf(ReadOnlySpan<byte> bytes) => bytes.Length >= sizeof(ulong)
        ? BinaryPrimitives.ReadUInt64BigEndian(bytes)
        : HeadOfShort(bytes);

    private static ulong HeadOfShort(ReadOnlySpan<byte> bytes)
    {
        Span<byte> head = stackalloc byte[sizeof(ulong)];
        head.Clear();
        bytes.CopyTo(head);
        return BinaryPrimitives.ReadUInt64BigEndian(head);
    }
}
