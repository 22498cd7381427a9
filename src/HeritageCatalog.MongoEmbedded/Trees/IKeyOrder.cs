using System.Buffers.Binary;

namespace HeritageCatalog.MongoEmbedded.Trees;

/// <summary>How keys are ordered, and what they can be looked up by without being allocated.</summary>
internal interface IKeyOrder<TKey, TProbe>
    where TProbe : allows ref struct
{
    static abstract int Compare(TProbe probe, TKey key);

    static abstract TProbe ToProbe(TKey key);
}

/// <summary>Byte strings compared as unsigned bytes, a prefix before what it begins.</summary>
internal readonly struct ByteOrder : IKeyOrder<byte[], ReadOnlySpan<byte>>
{
    public static int Compare(ReadOnlySpan<byte> probe, byte[] key)
    {
        // Most keys differ in their first bytes, which are compared at once.
        if (probe.Length >= sizeof(ulong) && key.Length >= sizeof(ulong))
        {
            var left = BinaryPrimitives.ReadUInt64BigEndian(probe);
            var right = BinaryPrimitives.ReadUInt64BigEndian(key);
            if (left != right)
            {
                return left < right ? -1 : 1;
            }
        }

        return probe.SequenceCompareTo(key);
    }

    public static ReadOnlySpan<byte> ToProbe(byte[] key) => key;
}

/// <summary>Record numbers in order of insertion.</summary>
internal readonly struct RecordOrder : IKeyOrder<long, long>
{
    public static int Compare(long probe, long key) => probe.CompareTo(key);

    public static long ToProbe(long key) => key;
}
