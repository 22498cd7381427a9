namespace HeritageCatalog.MongoEmbedded.Keys;

/// <summary>Where the keys that begin with given bytes end.</summary>
internal static class KeyOrderBounds
{
    /// <summary>The lowest byte string above every one that begins with <paramref name="prefix"/>.</summary>
    public static byte[] After(ReadOnlySpan<byte> prefix)
    {
        var last = prefix.Length - 1;
        while (last >= 0 && prefix[last] == 0xFF)
        {
            last--;
        }

        // A prefix of nothing but FF cannot occur (see TypeBracket); one more FF is above all that does.
        if (last < 0)
        {
            return [.. prefix, 0xFF];
        }

        var after = prefix[..(last + 1)].ToArray();
        after[last]++;
        return after;
    }
}
