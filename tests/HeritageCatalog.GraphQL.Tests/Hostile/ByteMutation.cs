using System.Text;
using HeritageCatalog.GraphQL.Tests.Oracle;

namespace HeritageCatalog.GraphQL.Tests.Hostile;

/// <summary>Damages bytes the way fuzzers do.</summary>
internal static class ByteMutation
{
    private const int MostRepeats = 200;

    private static readonly byte[][] Strangers =
    [
        [0], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xEF, 0xBB, 0xBF], [0x80],
        .. Array.ConvertAll(
            new[]
            {
                "{", "}", "[", "]", "(", ")", "\"", "\"\"\"", "\\u", "\\uD83D", "\\u{110000}", "...", "$", "@", "@skip",
                "#", "\r\n", "\r\n\r\n", ":", "-", "1e999", "99999999999999999999", "null", "on", "fragment F0 on T0",
                "__schema{types{name}}", "query Q", "subscription", "extend", "\\", "%00", "%", ",", "&&", "&query=",
            },
            Encoding.UTF8.GetBytes),
    ];

    /// <param name="bytes">What is to be damaged; it stays as it is.</param>
    /// <param name="random">Says how.</param>
    /// <param name="other">Something of the same kind, of which a part may be put in.</param>
    public static byte[] Apply(byte[] bytes, Random random, byte[] other)
    {
        var damaged = new List<byte>(bytes);
        for (var i = random.Next(6) + 1; i > 0; i--)
        {
            Damage(damaged, random, other);
        }

        return [.. damaged];
    }

    private static void Damage(List<byte> bytes, Random random, byte[] other)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(1, 40), bytes.Count - at);
        switch (random.Next(8))
        {
            case 0 or 1 when length > 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 4:
                var from = random.Next(other.Length + 1);
                bytes.InsertRange(at, other[from..Math.Min(other.Length, from + random.Next(60))]);
                break;
            case 5 when random.Chance(0.2):
                var stranger = random.Pick(Strangers);
                bytes.InsertRange(at, Enumerable.Repeat(stranger, random.Next(MostRepeats)).SelectMany(each => each));
                break;
            case 6 when random.Chance(0.2):
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            default:
                bytes.InsertRange(at, random.Pick(Strangers));
                break;
        }
    }
}
