using System.Text;
using HeritageCatalog.GraphQL.Errors;

namespace HeritageCatalog.GraphQL.Language;

/// <summary>A text in the GraphQL language, kept as the UTF-8 bytes it came in.</summary>
public sealed class Source
{
    private static readonly UTF8Encoding StrictUtf8 =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private int[]? _lineStarts;

    /// <summary>Wraps bytes without copying them; they must not change afterwards.</summary>
    public Source(ReadOnlyMemory<byte> body, string? name = null)
    {
        Body = body;
        Name = name;
    }

    /// <summary>Encodes a text.</summary>
    /// <exception cref="GraphQLSyntaxException">The text holds a lone surrogate.</exception>
    public Source(string body, string? name = null)
        : this(Encode(body), name)
    {
    }

    /// <summary>File name for messages; null for a request.</summary>
    public string? Name { get; }

    /// <summary>The UTF-8 bytes.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Turns a byte offset into line and column; costs a scan of the source once, then of one line.</summary>
    public SourceLocation GetLocation(int offset)
    {
        _lineStarts ??= FindLineStarts(Body.Span);
        var found = Array.BinarySearch(_lineStarts, offset);
        var line = found >= 0 ? found : ~found - 1;
        var before = Body.Span[_lineStarts[line]..offset];
        return new SourceLocation(line + 1, CountCharacters(before) + 1, Name);
    }

    private static byte[] Encode(string body)
    {
        try
        {
            return StrictUtf8.GetBytes(body);
        }
        catch (EncoderFallbackException problem)
        {
            var readable = new Source(Encoding.UTF8.GetBytes(body));
            var offset = Encoding.UTF8.GetByteCount(body.AsSpan(0, problem.Index));
            throw new GraphQLSyntaxException("The document holds a lone surrogate.", readable.GetLocation(offset));
        }
    }

    private static int[] FindLineStarts(ReadOnlySpan<byte> body)
    {
        var starts = new List<int> { 0 };
        var start = 0;
        while (body[start..].IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var length)
        {
            var end = start + length;
            var isPair = body[end..].StartsWith("\r\n"u8);
            start = end + (isPair ? 2 : 1);
            starts.Add(start);
        }

        return [.. starts];
    }

    private static int CountCharacters(ReadOnlySpan<byte> bytes)
    {
        if (Ascii.IsValid(bytes))
        {
            return bytes.Length;
        }

        var count = 0;
        foreach (var unit in bytes)
        {
            // 0b10xxxxxx continues a character that was counted at its first byte.
            count += (unit & 0xC0) == 0x80 ? 0 : 1;
        }

        return count;
    }
}
