using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace HeritageCatalog.Server.Tests.Media.Delivery;

/// <summary>The pixels of a PNG of eight bits a sample without interlacing, read by nobody whom the server uses too.
/// </summary>
public sealed class PngPixels
{
    private const int SignatureBytes = 8;

    private readonly byte[] _rows;
    private readonly int _samples;

    private PngPixels(int width, int height, int samples, byte[] rows) =>
        (Width, Height, _samples, _rows) = (width, height, samples, rows);

    public int Width { get; }

    public int Height { get; }

    /// <summary>1 for grey, 3 for colour, 4 with transparency.</summary>
    public int Samples => _samples;

    public static PngPixels Read(byte[] png)
    {
        var chunks = ChunksOf(png).ToList();
        var header = chunks.Single(chunk => chunk.Type == "IHDR").Data.Span;
        var (width, height) = (
            (int)BinaryPrimitives.ReadUInt32BigEndian(header), (int)BinaryPrimitives.ReadUInt32BigEndian(header[4..]));
        Assert.Equal((8, 0), (header[8], header[12]));
        var samples = header[9] switch { 0 => 1, 2 => 3, 4 => 2, _ => 4 };
        var packed = chunks.Where(chunk => chunk.Type == "IDAT").SelectMany(chunk => chunk.Data.ToArray()).ToArray();
        using var inflating = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        var lines = new byte[height * ((width * samples) + 1)];
        inflating.ReadExactly(lines);
        return new PngPixels(width, height, samples, Unfilter(lines, width * samples, height, samples));
    }

    /// <summary>Red, green and blue, which are the same where it is grey.</summary>
    public (byte Red, byte Green, byte Blue) At(int x, int y)
    {
        var at = ((y * Width) + x) * _samples;
        return _samples < 3 ? (_rows[at], _rows[at], _rows[at]) : (_rows[at], _rows[at + 1], _rows[at + 2]);
    }

    private static IEnumerable<(string Type, ReadOnlyMemory<byte> Data)> ChunksOf(byte[] png)
    {
        for (var at = SignatureBytes; at < png.Length;)
        {
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at));
            yield return (Encoding.ASCII.GetString(png, at + 4, 4), png.AsMemory(at + 8, length));
            at += length + 12;
        }
    }

    // Each line begins with how its bytes differ from those to the left and above.
    private static byte[] Unfilter(byte[] lines, int rowBytes, int height, int samples)
    {
        var rows = new byte[height * rowBytes];
        for (var y = 0; y < height; y++)
        {
            var filter = lines[y * (rowBytes + 1)];
            for (var x = 0; x < rowBytes; x++)
            {
                var at = (y * rowBytes) + x;
                var left = x < samples ? 0 : rows[at - samples];
                var above = y == 0 ? 0 : rows[at - rowBytes];
                var corner = x < samples || y == 0 ? 0 : rows[at - rowBytes - samples];
                rows[at] = (byte)(lines[(y * (rowBytes + 1)) + 1 + x] + Predict(filter, left, above, corner));
            }
        }

        return rows;
    }

    private static int Predict(byte filter, int left, int above, int corner) => filter switch
    {
        0 => 0,
        1 => left,
        2 => above,
        3 => (left + above) / 2,
        _ => Paeth(left, above, corner),
    };

    private static int Paeth(int left, int above, int corner)
    {
        var guess = left + above - corner;
        var (byLeft, byAbove, byCorner) =
            (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        return byLeft <= byAbove && byLeft <= byCorner ? left : byAbove <= byCorner ? above : corner;
    }
}
