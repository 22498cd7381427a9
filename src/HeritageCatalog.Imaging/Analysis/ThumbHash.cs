namespace HeritageCatalog.Imaging.Analysis;

/// <summary>
/// Describes an image in about 25 bytes: its average colour, and the slow waves of light, two colour differences and
/// transparency over it. Evan Wallace's published format; browsers decode it into a blurred placeholder.
/// </summary>
/// <remarks>
/// <code>
/// bits 0..6 light  6..12 yellow-blue  12..18 red-green  18..23 scale of light  23 has transparency
/// bits 24..27 waves of light on the shorter side  27..33, 33..39 scales of the colours  39 is landscape
/// with transparency: one byte, its average in bits 0..4 and its scale in 4..8
/// then four bits for each wave: light, yellow-blue, red-green, transparency
/// </code>
/// </remarks>
public static class ThumbHash
{
    /// <summary>The longest side that gains anything; larger images are refused.</summary>
    public const int LongestSide = 100;

    /// <summary>Describes an image.</summary>
    /// <param name="width">1 to 100 pixels.</param>
    /// <param name="height">1 to 100 pixels.</param>
    /// <param name="rgba">Red, green, blue and opacity of each pixel, row by row, not premultiplied.</param>
    public static byte[] Encode(int width, int height, ReadOnlySpan<byte> rgba)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(rgba.Length, width * height * 4);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Max(width, height), LongestSide);
        ArgumentOutOfRangeException.ThrowIfLessThan(Math.Min(width, height), 1);

        var channels = ThumbHashChannels.Split(width, height, rgba);
        var most = channels.HasAlpha ? 5 : 7;
        var across = WavesFor(width);
        var down = WavesFor(height);
        var light = Waves.Of(channels.Light, width, height, Math.Max(3, across), Math.Max(3, down));
        var yellow = Waves.Of(channels.YellowBlue, width, height, 3, 3);
        var red = Waves.Of(channels.RedGreen, width, height, 3, 3);
        var alpha = channels.HasAlpha ? Waves.Of(channels.Alpha, width, height, 5, 5) : null;
        return Write(light, yellow, red, alpha, width > height ? down : across, width > height);

        int WavesFor(int side) => Math.Max(1, Round((double)(most * side) / Math.Max(width, height)));
    }

    private static byte[] Write(Waves light, Waves yellow, Waves red, Waves? alpha, int shorter, bool isLandscape)
    {
        var bits = new BitList();
        bits.Add(Round(63 * light.Average), 6);
        bits.Add(Round(31.5 + 31.5 * yellow.Average), 6);
        bits.Add(Round(31.5 + 31.5 * red.Average), 6);
        bits.Add(Round(31 * light.Scale), 5);
        bits.Add(alpha is null ? 0 : 1, 1);
        bits.Add(shorter, 3);
        bits.Add(Round(63 * yellow.Scale), 6);
        bits.Add(Round(63 * red.Scale), 6);
        bits.Add(isLandscape ? 1 : 0, 1);
        if (alpha is not null)
        {
            bits.Add(Round(15 * alpha.Average), 4);
            bits.Add(Round(15 * alpha.Scale), 4);
        }

        foreach (var factor in new[] { light, yellow, red, alpha }.OfType<Waves>().SelectMany(waves => waves.Factors))
        {
            bits.Add(Round(15 * factor), 4);
        }

        return bits.ToArray();
    }

    // Halves go up, as in the reference; the framework would round them to even.
    private static int Round(double value) => (int)Math.Floor(value + 0.5);

    private sealed class BitList
    {
        private readonly List<byte> _bytes = new(32);
        private int _count;

        // The lowest bit first.
        public void Add(int value, int width)
        {
            for (var bit = 0; bit < width; bit++, _count++)
            {
                if (_count % 8 == 0)
                {
                    _bytes.Add(0);
                }

                _bytes[^1] |= (byte)((value >> bit & 1) << (_count % 8));
            }
        }

        public byte[] ToArray() => [.. _bytes];
    }
}
