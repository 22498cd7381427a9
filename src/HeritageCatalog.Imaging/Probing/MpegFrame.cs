namespace HeritageCatalog.Imaging.Probing;

/// <summary>The header of one frame of MPEG audio, layer III.</summary>
/// <remarks>
/// Bits from the highest: 11 ones, 2 of version, 2 of layer, 1 of checksum, 4 of bit rate, 2 of rate, 1 of padding,
/// 1 unused, 2 of channels.
/// </remarks>
internal readonly record struct MpegFrame(int Rate, int BitsPerSecond, int Samples, int Length, int SideLength)
{
    private const uint Sync = 0xFFE0_0000;
    private const uint LayerThree = 1;
    private const uint VersionOne = 3;
    private const uint Mono = 3;

    // Kilobits a second by the index in the header; 0 where it is not allowed or free.
    private static readonly int[] FirstBitRates =
        [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0];

    private static readonly int[] SecondBitRates =
        [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0];

    private static readonly int[] Rates = [44_100, 48_000, 32_000, 0];

    /// <summary>Reads four bytes as a header.</summary>
    /// <returns>Null when they are none.</returns>
    public static MpegFrame? Find(uint header)
    {
        var version = header >> 19 & 3;
        var isFirst = version == VersionOne;
        var rate = Rates[header >> 10 & 3] / version switch { VersionOne => 1, 2 => 2, _ => 4 };
        var bits = (isFirst ? FirstBitRates : SecondBitRates)[header >> 12 & 15] * 1000;
        if ((header & Sync) != Sync || version == 1 || (header >> 17 & 3) != LayerThree || rate == 0 || bits == 0)
        {
            return null;
        }

        var samples = isFirst ? 1152 : 576;
        var length = samples / 8 * bits / rate + (int)(header >> 9 & 1);
        var isMono = (header >> 6 & 3) == Mono;
        return new MpegFrame(rate, bits, samples, length, (isFirst, isMono) switch
        {
            (true, false) => 32,
            (false, true) => 9,
            _ => 17,
        });
    }
}
