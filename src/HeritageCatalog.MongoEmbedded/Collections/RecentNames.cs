using System.Text;

namespace HeritageCatalog.MongoEmbedded.Collections;

/// <summary>
/// Names of databases and collections as text. Programs name few, over and over: each is made once, as long as no other
/// takes its place.
/// </summary>
internal static class RecentNames
{
    private const int Places = 256;
    private const int LongestName = 128;

    private static readonly string?[] Known = new string?[Places];

    public static string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > LongestName)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        ref var place = ref Known[FindPlace(utf8)];
        if (Volatile.Read(ref place) is { } known && Ascii.Equals(utf8, known))
        {
            return known;
        }

        var name = Encoding.UTF8.GetString(utf8);
        Volatile.Write(ref place, name);
        return name;
    }

    private static int FindPlace(ReadOnlySpan<byte> utf8) =>
        ((utf8.Length * 31) + (utf8[0] * 7) + (utf8[utf8.Length / 2] * 3) + utf8[^1]) % Places;
}
