namespace HeritageCatalog.MongoEmbedded.Trees;

/// <summary>How keys are ordered, and what they can be looked up by without being allocated.</summary>
internal interface IKeyOrder<TKey, TProbe>
    where TProbe : allows ref struct
{
    static abstract int Compare(TProbe probe, TKey key);

    static abstract TProbe ToProbe(TKey key);
}

/// <summary>Byte strings compared as unsigned bytes, a prefix before what it begins.</summary>
internal readonly struct ByteOrder : IKeyOrder<ByteKey, ReadOnlySpan<byte>>
{
    public static int Compare(ReadOnlySpan<byte> probe, ByteKey key)
    {
        var head = ByteKey.HeadOf(probe);
        return head != key.Head ? head.CompareTo(key.Head) : probe.SequenceCompareTo(key.Bytes);
    }

    public static ReadOnlySpan<byte> ToProbe(ByteKey key) => key.Bytes;
}

/// <summary>Record numbers in order of insertion.</summary>
internal readonly struct RecordOrder : IKeyOrder<long, long>
{
    public static int Compare(long probe, long key) => probe.CompareTo(key);

    public static long ToProbe(long key) => key;
}
