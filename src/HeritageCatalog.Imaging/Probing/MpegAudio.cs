using System.Buffers.Binary;

namespace HeritageCatalog.Imaging.Probing;

/// <summary>MP3: frames one after the other, each with its rates in a header of four bytes.</summary>
internal static class MpegAudio
{
    // Tags, some with a picture, stand before the first frame; after them some programs leave zeros.
    private const int SearchedBytes = 16 * 1024;

    private const int TagLength = 10;

    public static MediaDescription? Describe(ProbeReader reader)
    {
        var start = AfterTag(reader);
        return FindFrame(reader, start) is not var (at, frame)
            ? null
            : new MediaDescription(MediaKind.Audio, "audio/mpeg") { Duration = DurationOf(reader, at, frame) };
    }

    // ID3: "ID3" in 0..3, four times seven bits of length in 6..10.
    private static long AfterTag(ProbeReader reader)
    {
        if (!reader.StartsWith(0, "ID3"u8) || reader.FindBig(6, 4) is not { } length)
        {
            return 0;
        }

        return TagLength
            + (long)((length & 0x7F) | (length & 0x7F00) >> 1 | (length & 0x7F0000) >> 2 | (length & 0x7F000000) >> 3);
    }

    // Two frames in a row that agree; one alone may be chance.
    private static (long At, MpegFrame Frame)? FindFrame(ProbeReader reader, long start)
    {
        var searched = new byte[SearchedBytes];
        var bytes = searched.AsSpan(0, reader.Read(start, searched));
        for (var at = 0; at + 4 <= bytes.Length; at++)
        {
            if (MpegFrame.Find(BinaryPrimitives.ReadUInt32BigEndian(bytes[at..])) is not { } frame)
            {
                continue;
            }

            var next = MpegFrame.Find((uint)(reader.FindBig(start + at + frame.Length, 4) ?? 0));
            if (next is not null && next.Value.Rate == frame.Rate)
            {
                return (start + at, frame);
            }
        }

        return null;
    }

    private static TimeSpan? DurationOf(ProbeReader reader, long at, MpegFrame frame)
    {
        var counted = at + 4 + frame.SideLength;
        ulong? frames = null;
        if ((reader.StartsWith(counted, "Xing"u8) || reader.StartsWith(counted, "Info"u8))
            && (reader.FindBig(counted + 4, 4) & 1) == 1)
        {
            frames = reader.FindBig(counted + 8, 4);
        }
        else if (reader.StartsWith(at + 36, "VBRI"u8))
        {
            frames = reader.FindBig(at + 36 + 14, 4);
        }

        return frames is { } count
            ? Durations.Of((double)count * frame.Samples, frame.Rate)
            : Durations.Of((reader.Length - at) * 8.0, frame.BitsPerSecond);
    }
}
