namespace HeritageCatalog.Imaging.Tests.Fuzzing;

/// <summary>
/// Damages bytes in the ways that break readers: changed numbers, cuts, pieces twice or in another place.
/// </summary>
internal static class Damage
{
    private static readonly byte[] Telling = [0, 1, 0x7F, 0x80, 0xFE, 0xFF];

    /// <summary>How many cases a test of random ones takes.</summary>
    public static int CountOr(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("IMAGING_FUZZ_COUNT"), out var count) ? count : usual;

    /// <summary>Where random cases begin; a failure names it.</summary>
    public static int Seed { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("IMAGING_FUZZ_SEED"), out var seed)
            ? seed
            : Random.Shared.Next(1_000_000_000);

    public static byte[] Apply(byte[] original, Random random)
    {
        var bytes = original.ToArray();
        for (var times = random.Next(1, 6); times > 0 && bytes.Length > 8; times--)
        {
            bytes = Once(bytes, random);
        }

        return bytes;
    }

    private static byte[] Once(byte[] bytes, Random random)
    {
        // Headers decide more than what follows them.
        var reach = random.Next(3) == 0 ? bytes.Length : Math.Min(bytes.Length, 300);
        var at = random.Next(reach);
        var length = random.Next(1, Math.Min(64, bytes.Length - at) + 1);
        switch (random.Next(7))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 1:
                bytes[at] = Telling[random.Next(Telling.Length)];
                return bytes;
            case 2:
                bytes.AsSpan(at, Math.Min(4, length)).Fill(Telling[random.Next(Telling.Length)]);
                return bytes;
            case 3:
                random.NextBytes(bytes.AsSpan(at, length));
                return bytes;
            case 4:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 5:
                return [.. bytes[..(at + length)], .. bytes[at..]];
            default:
                return bytes[..random.Next(8, bytes.Length)];
        }
    }
}
