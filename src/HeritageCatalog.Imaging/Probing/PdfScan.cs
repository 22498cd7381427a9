using System.Buffers;
using System.Buffers.Text;
using System.IO.Compression;

namespace HeritageCatalog.Imaging.Probing;

/// <summary>Goes through one PDF in pieces, and into the streams that pack objects, within bounds.</summary>
internal sealed class PdfScan
{
    private const int MostPages = 100_000;
    private const int Piece = 1 << 20;

    // As long as a dictionary and its surroundings may be, so that none is cut by the end of a piece.
    private const int Overlap = 128 * 1024;

    private const long MostBytes = 256L << 20;
    private const int MostUnpacked = 4 << 20;

    private int? _pages;
    private int _streamsLeft = 500;

    // Each costs a look at its surroundings.
    private int _candidatesLeft = 4000;

    /// <summary>The count in the last root of a tree of pages; later ones replace earlier ones.</summary>
    public int? FindPages(ProbeReader reader)
    {
        var buffer = new byte[Piece];
        for (long at = 0; at < Math.Min(reader.Length, MostBytes); at += Piece - Overlap)
        {
            var text = buffer.AsSpan(0, reader.Read(at, buffer));
            Search(text);
            SearchPacked(text);
        }

        return _pages;
    }

    private void Search(ReadOnlySpan<byte> text)
    {
        for (var at = 0; text[at..].IndexOf("/Pages"u8) is var found and >= 0 && _candidatesLeft-- > 0;)
        {
            at += found + "/Pages"u8.Length;
            var dictionary = PdfDictionary.Around(text, at);
            if (IsRoot(dictionary) && FindNumber(dictionary, "/Count"u8) is { } count and > 0 and <= MostPages)
            {
                _pages = count;
            }
        }
    }

    private static bool IsRoot(ReadOnlySpan<byte> dictionary)
    {
        var type = dictionary.IndexOf("/Type"u8);
        return type >= 0 && dictionary[(type + 5)..].TrimStart(" \r\n\t"u8).StartsWith("/Pages"u8)
            && dictionary.IndexOf("/Parent"u8) < 0;
    }

    private static int? FindNumber(ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> name)
    {
        var at = dictionary.IndexOf(name);
        var rest = at < 0 ? default : dictionary[(at + name.Length)..].TrimStart(" \r\n\t"u8);
        return Utf8Parser.TryParse(rest, out int number, out _) ? number : null;
    }

    private void SearchPacked(ReadOnlySpan<byte> text)
    {
        while (text.IndexOf("/ObjStm"u8) is var found and >= 0 && _streamsLeft-- > 0)
        {
            text = text[(found + "/ObjStm"u8.Length)..];
            var start = text.IndexOf("stream"u8);
            var packed = start < 0 ? default : text[(start + "stream"u8.Length)..].TrimStart("\r\n"u8);
            if (!packed.IsEmpty)
            {
                SearchUnpacked(packed);
            }
        }
    }

    // A stream that goes on beyond the piece is unpacked as far as it can be: the tree of pages comes early.
    private unsafe void SearchUnpacked(ReadOnlySpan<byte> packed)
    {
        var unpacked = ArrayPool<byte>.Shared.Rent(MostUnpacked);
        var length = 0;
        try
        {
            fixed (byte* start = packed)
            {
                using var source = new UnmanagedMemoryStream(start, packed.Length);
                using var unpacking = new ZLibStream(source, CompressionMode.Decompress);
                int count;
                while ((count = unpacking.Read(unpacked, length, MostUnpacked - length)) > 0)
                {
                    length += count;
                }
            }
        }
        catch (InvalidDataException)
        {
            // Packed in another way, encrypted, cut off or broken: what came before is searched.
        }

        Search(unpacked.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(unpacked);
    }
}
