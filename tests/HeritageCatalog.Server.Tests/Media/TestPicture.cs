using System.Text;

namespace HeritageCatalog.Server.Tests.Media;

/// <summary>Small pictures, each seed another one, as plain TIFF: it takes no coder to write.</summary>
internal static class TestPicture
{
    private const int HeaderBytes = 8;
    private const ushort Short = 3;
    private const ushort Long = 4;

    public static byte[] Create(int seed, int width = 400, int height = 300)
    {
        var pixels = new byte[width * height * 3];
        for (var i = 0; i < pixels.Length; i++)
        {
            var (x, y) = (i / 3 % width, i / 3 / width);
            pixels[i] = (byte)((x * (1 + seed % 7)) + (y * (1 + seed % 5)) + (i % 3 * 60) + seed);
        }

        return OfPixels(pixels, width, height, $"seed {seed}");
    }

    /// <summary>A picture of given pixels, three bytes each, by rows.</summary>
    /// <param name="pixels">Red, green, blue.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="mark">Makes the file another one; no reader looks there.</param>
    public static byte[] OfPixels(byte[] pixels, int width, int height, string mark)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("II*\0"u8);
        writer.Write(HeaderBytes + pixels.Length + 6);
        writer.Write(pixels);
        writer.Write((ushort)8);
        writer.Write((ushort)8);
        writer.Write((ushort)8);
        WriteDirectory(writer, width, height, pixels.Length);

        // Behind the directory nobody looks: two seeds never give the same bytes.
        writer.Write(Encoding.ASCII.GetBytes(mark));
        return stream.ToArray();
    }

    private static void WriteDirectory(BinaryWriter writer, int width, int height, int pixels)
    {
        (ushort Tag, ushort Type, int Count, int Value)[] entries =
        [
            (256, Long, 1, width), (257, Long, 1, height), (258, Short, 3, HeaderBytes + pixels), (259, Short, 1, 1),
            (262, Short, 1, 2), (273, Long, 1, HeaderBytes), (277, Short, 1, 3), (278, Long, 1, height),
            (279, Long, 1, pixels),
        ];
        writer.Write((ushort)entries.Length);
        foreach (var (tag, type, count, value) in entries)
        {
            writer.Write(tag);
            writer.Write(type);
            writer.Write(count);
            writer.Write(value);
        }

        writer.Write(0);
    }
}
