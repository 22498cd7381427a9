namespace HeritageCatalog.Imaging.Probing;

/// <summary>
/// Ogg with Vorbis, Opus or FLAC: the first page says how fast it plays, the last one how far it gets.
/// </summary>
/// <remarks>
/// A page: "OggS" in 0..4, position in 6..14, stream in 14..18, count of segments in 26, their lengths, content.
/// </remarks>
internal static class Ogg
{
    // A page has 65,307 bytes at most.
    private const int LongestPage = 65_307;

    private const double OpusRate = 48_000;

    public static MediaDescription? Describe(ProbeReader reader)
    {
        if (!reader.StartsWith(0, "OggS"u8) || reader.FindLittle(26, 1) is not { } segments)
        {
            return null;
        }

        var content = 27 + (long)segments;
        var (rate, skipped) = FindRate(reader, content);
        if (rate is null)
        {
            return null;
        }

        var stream = reader.FindLittle(14, 4);
        var end = FindLastPosition(reader, stream) - skipped;
        return new MediaDescription(MediaKind.Audio, "audio/ogg") { Duration = Durations.Of(end ?? 0, rate.Value) };
    }

    private static (double? Rate, double Skipped) FindRate(ProbeReader reader, long content)
    {
        if (reader.StartsWith(content, "\u0001vorbis"u8))
        {
            return (reader.FindLittle(content + 12, 4), 0);
        }

        if (reader.StartsWith(content, "OpusHead"u8))
        {
            return (OpusRate, reader.FindLittle(content + 10, 2) ?? 0);
        }

        return reader.StartsWith(content + 1, "FLAC"u8) ? (Flac.FindRate(reader, content + 9), 0) : (null, 0);
    }

    private static double? FindLastPosition(ProbeReader reader, ulong? stream)
    {
        var start = Math.Max(0, reader.Length - LongestPage - 27);
        var tail = new byte[(int)(reader.Length - start)];
        var bytes = tail.AsSpan(0, reader.Read(start, tail));
        for (var at = bytes.LastIndexOf("OggS"u8); at >= 0; at = bytes.LastIndexOf("OggS"u8))
        {
            var position = (long?)reader.FindLittle(start + at + 6, 8);
            if (reader.FindLittle(start + at + 14, 4) == stream && position > 0)
            {
                return position;
            }

            bytes = bytes[..at];
        }

        return null;
    }
}
