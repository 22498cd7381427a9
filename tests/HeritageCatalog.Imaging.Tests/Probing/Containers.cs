using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace HeritageCatalog.Imaging.Tests.Probing;

/// <summary>Builds small containers byte by byte, with nothing in them but what they say of themselves.</summary>
internal static class Containers
{
    public static byte[] Box(string type, params byte[][] content)
    {
        byte[] body = [.. content.SelectMany(part => part)];
        return [.. Big(body.Length + 8), .. Encoding.ASCII.GetBytes(type), .. body];
    }

    public static byte[] Big(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    public static byte[] Little(long value, int size = 4) =>
        [.. Enumerable.Range(0, size).Select(at => (byte)(value >> (8 * at)))];

    /// <summary>An MP4 whose index stands after the data; a handler is vide or soun.</summary>
    public static byte[] Mp4(
        string handler, int timescale, int duration, int width = 0, int height = 0, bool isTurned = false,
        string brand = "isom")
    {
        var matrix = new byte[36];
        matrix[isTurned ? 5 : 1] = 1;
        return
        [
            .. Box("ftyp", Encoding.ASCII.GetBytes(brand), Big(0)),
            .. Box("mdat", new byte[100]),
            .. Box("moov",
                Box("mvhd", new byte[12], Big(timescale), Big(duration), new byte[80]),
                Box("trak",
                    Box("tkhd", new byte[40], matrix, Big(width << 16), Big(height << 16)),
                    Box("mdia", Box("hdlr", new byte[8], Encoding.ASCII.GetBytes(handler), new byte[12])))),
        ];
    }

    public static byte[] Element(string id, params byte[][] content)
    {
        byte[] body = [.. content.SelectMany(part => part)];
        return [.. Convert.FromHexString(id), 0x40, (byte)body.Length, .. body];
    }

    /// <summary>A WebM with one track; the segment's length is unknown, as when it was recorded live.</summary>
    public static byte[] Webm(double milliseconds, int width, int height)
    {
        var duration = new byte[8];
        BinaryPrimitives.WriteDoubleBigEndian(duration, milliseconds);
        return
        [
            .. Element("1A45DFA3", Element("4282", "webm"u8.ToArray())),
            .. Convert.FromHexString("1853806701FFFFFFFFFFFFFF"),
            .. Element("1549A966", Element("2AD7B1", [0x0F, 0x42, 0x40]), Element("4489", duration)),
            .. Element("1654AE6B", Element("AE",
                Element("83", [(byte)(width > 0 ? 1 : 2)]),
                Element("E0", Element("B0", Big(width)), Element("BA", Big(height))))),
            .. Element("1F43B675", new byte[50]),
        ];
    }

    public static byte[] OggPage(long position, byte[] content, int stream = 7) =>
    [
        .. "OggS"u8, 0, 0, .. Little(position, 8), .. Little(stream), .. new byte[8],
        1, (byte)content.Length, .. content,
    ];

    public static byte[] Opus(long samples) =>
    [
        .. OggPage(0, [.. "OpusHead"u8, 1, 2, .. Little(312, 2), .. Little(48_000), 0, 0, 0]),
        .. OggPage(samples / 2 + 312, new byte[60]),
        .. OggPage(samples + 312, new byte[60]),
        .. OggPage(99_999_999, new byte[60], stream: 8),
    ];

    public static byte[] Vorbis(int rate, long samples) =>
    [
        .. OggPage(0, [.. "\u0001vorbis"u8, 0, 0, 0, 0, 2, .. Little(rate), .. new byte[13]]),
        .. OggPage(samples, new byte[60]),
    ];

    public static byte[] Wave(int bytesPerSecond, int bytes) =>
    [
        .. "RIFF"u8, .. Little(bytes + 40), .. "WAVEfmt "u8, .. Little(16), 1, 0, 1, 0, .. Little(bytesPerSecond / 2),
        .. Little(bytesPerSecond), 2, 0, 16, 0, .. "LIST"u8, .. Little(3), 1, 2, 3, 0, .. "data"u8, .. Little(bytes),
        .. new byte[bytes],
    ];

    public static byte[] Flac(int rate, long samples) =>
    [
        .. "fLaC"u8, 0, 0, 0, 34, .. new byte[10], (byte)(rate >> 12), (byte)(rate >> 4), (byte)(rate << 4),
        (byte)(samples >> 32 & 15), .. Big((int)samples), .. new byte[16],
    ];

    /// <summary>MP3 frames of 128 kbit/s at 44,100 Hz, stereo; the first one with a count of frames if given.</summary>
    public static byte[] Mp3(int frames, int? counted = null, int tag = 0)
    {
        byte[] frame = [0xFF, 0xFB, 0x90, 0x00, .. new byte[413]];
        byte[] first = [.. frame];
        if (counted is { } count)
        {
            "Xing"u8.CopyTo(first.AsSpan(36));
            Big(1).CopyTo(first, 40);
            Big(count).CopyTo(first, 44);
        }

        byte[] header = [.. "ID3"u8, 4, 0, 0, 0, 0, (byte)(tag >> 7), (byte)(tag & 127)];
        byte[] start = tag == 0 ? [] : [.. header, .. new byte[tag]];
        return [.. start, .. first, .. Enumerable.Repeat(frame, frames - 1).SelectMany(one => one)];
    }

    public static byte[] PackedPdf(string objects)
    {
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            packing.Write(Encoding.ASCII.GetBytes(objects));
        }

        var dictionary = $"<</Type/ObjStm/N 3/First 12/Filter/FlateDecode/Length {packed.Length}>>";
        return
        [
            .. "%PDF-1.7\n1 0 obj\n"u8, .. Encoding.ASCII.GetBytes(dictionary), .. "stream\r\n"u8, .. packed.ToArray(),
            .. "\nendstream\nendobj\n%%EOF"u8,
        ];
    }
}
