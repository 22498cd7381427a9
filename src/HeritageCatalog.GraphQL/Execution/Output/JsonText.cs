using System.Buffers;
using System.Text.Unicode;

namespace HeritageCatalog.GraphQL.Execution.Output;

/// <summary>Writes strings as JSON: one vectorised scan for what must be escaped, then one transcoding.</summary>
internal static class JsonText
{
    // Bounds the room that must be reserved at once for a long text.
    private const int PieceLength = 4096;
    private const int LongestEscape = 6;
    private const int MostBytesPerChar = 3;

    private static readonly SearchValues<char> EscapedChars = SearchValues.Create(EscapedCharacters());
    private static readonly SearchValues<byte> EscapedBytes =
        SearchValues.Create(EscapedCharacters().Select(character => (byte)character).ToArray());

    /// <summary>Writes a quoted string; a lone surrogate becomes U+FFFD, as JSON text must be valid UTF-8.</summary>
    public static void WriteString(ResponseBuffer buffer, ReadOnlySpan<char> text)
    {
        if (text.Length > PieceLength || text.IndexOfAny(EscapedChars) >= 0)
        {
            WriteInPieces(buffer, text);
            return;
        }

        var target = buffer.Reserve((text.Length * MostBytesPerChar) + 2);
        target[0] = (byte)'"';
        Utf8.FromUtf16(text, target[1..], out _, out var written);
        target[written + 1] = (byte)'"';
        buffer.Advance(written + 2);
    }

    /// <summary>Writes a quoted string that already is valid UTF-8.</summary>
    public static void WriteString(ResponseBuffer buffer, ReadOnlySpan<byte> utf8)
    {
        buffer.WriteByte((byte)'"');
        while (!utf8.IsEmpty)
        {
            var clean = utf8.IndexOfAny(EscapedBytes);
            if (clean < 0)
            {
                buffer.Write(utf8);
                break;
            }

            buffer.Write(utf8[..clean]);
            WriteEscape(buffer, (char)utf8[clean]);
            utf8 = utf8[(clean + 1)..];
        }

        buffer.WriteByte((byte)'"');
    }

    private static char[] EscapedCharacters()
    {
        return [.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\'];
    }

    private static void WriteInPieces(ResponseBuffer buffer, ReadOnlySpan<char> text)
    {
        buffer.WriteByte((byte)'"');
        while (!text.IsEmpty)
        {
            var clean = text.IndexOfAny(EscapedChars);
            WriteClean(buffer, clean < 0 ? text : text[..clean]);
            if (clean < 0)
            {
                break;
            }

            WriteEscape(buffer, text[clean]);
            text = text[(clean + 1)..];
        }

        buffer.WriteByte((byte)'"');
    }

    private static void WriteClean(ResponseBuffer buffer, ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var length = Math.Min(text.Length, PieceLength);
            if (length < text.Length && char.IsHighSurrogate(text[length - 1]))
            {
                length--;
            }

            Utf8.FromUtf16(text[..length], buffer.Reserve(length * MostBytesPerChar), out _, out var written);
            buffer.Advance(written);
            text = text[length..];
        }
    }

    private static void WriteEscape(ResponseBuffer buffer, char character)
    {
        var target = buffer.Reserve(LongestEscape);
        target[0] = (byte)'\\';
        var letter = character switch
        {
            '"' => '"',
            '\\' => '\\',
            '\b' => 'b',
            '\f' => 'f',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            _ => 'u',
        };
        target[1] = (byte)letter;
        if (letter != 'u')
        {
            buffer.Advance(2);
            return;
        }

        "00"u8.CopyTo(target[2..]);
        target[4] = (byte)(character < 0x10 ? '0' : '1');
        target[5] = (byte)"0123456789abcdef"[character & 0xF];
        buffer.Advance(LongestEscape);
    }
}
