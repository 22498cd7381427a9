using System.Buffers.Binary;

namespace HeritageCatalog.Imaging.Tests.Scans;

/// <summary>Writes TIFF files byte by byte, to have them as no program writes them.</summary>
internal static class PlainTiffs
{
    /// <summary>
    /// A grey image with the most significant byte first, in two strips of which the second lies before the first.
    /// </summary>
    public static byte[] InTwoStrips(int width, int height, byte[] pixels)
    {
        var firstRows = (height + 1) / 2;
        var (first, second) = (pixels[..(firstRows * width)], pixels[(firstRows * width)..]);
        (int Tag, int Type, int Value)[] entries =
        [
            (256, 4, width), (257, 4, height), (258, 3, 8), (259, 3, 1), (262, 3, 1), (277, 3, 1), (278, 4, firstRows),
        ];
        var table = 8 + 2 + (entries.Length + 2) * 12 + 4;
        var bytes = new byte[table + 16 + pixels.Length];
        Write(bytes, 0, 0x4D4D002A, 8, (entries.Length + 2) << 16);
        for (var at = 0; at < entries.Length; at++)
        {
            var (tag, type, value) = entries[at];
            Write(bytes, 10 + at * 12, tag << 16 | type, 1, type == 3 ? value << 16 : value);
        }

        Write(bytes, 10 + entries.Length * 12, 273 << 16 | 4, 2, table);
        Write(bytes, 10 + (entries.Length + 1) * 12, 279 << 16 | 4, 2, table + 8);
        Write(bytes, table, table + 16 + second.Length, table + 16, first.Length, second.Length);
        second.CopyTo(bytes, table + 16);
        first.CopyTo(bytes, table + 16 + second.Length);
        return bytes;
    }

    private static void Write(byte[] bytes, int at, params int[] values)
    {
        foreach (var value in values)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(at), value);
            at += sizeof(int);
        }
    }
}
