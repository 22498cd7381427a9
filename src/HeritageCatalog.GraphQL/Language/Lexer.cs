using System.Buffers;
using System.Text;
using System.Text.Unicode;
using HeritageCatalog.GraphQL.Errors;

namespace HeritageCatalog.GraphQL.Language;

/// <summary>Cuts UTF-8 bytes into the tokens of "Lexical Tokens". Holds one token at a time: the current one.</summary>
internal ref partial struct Lexer
{
    private const int MaxShownLength = 100;

    private readonly Source _source;
    private readonly ReadOnlySpan<byte> _body;
    private readonly int _maxTokens;
    private int _tokenCount;

    public Lexer(Source source, int maxTokens)
    {
        _source = source;
        _body = source.Body.Span;
        _maxTokens = maxTokens;
        RequireUtf8();
    }

    public TokenKind Kind { get; private set; }

    /// <summary>Offset of the first byte of the current token.</summary>
    public int Start { get; private set; }

    /// <summary>Offset behind the last byte of the current token.</summary>
    public int End { get; private set; }

    /// <summary>Offset behind the last byte of the token before the current one.</summary>
    public int PreviousEnd { get; private set; }

    /// <summary>What a string token stands for; null for every other token.</summary>
    public string? StringValue { get; private set; }

    /// <summary>The bytes of the current token as written.</summary>
    public readonly ReadOnlySpan<byte> Text => _body[Start..End];

    /// <summary>Reads the next token and makes it the current one.</summary>
    public void Advance()
    {
        PreviousEnd = End;
        Start = SkipIgnored(End);
        StringValue = null;
        if (Start == _body.Length)
        {
            End = Start;
            Kind = TokenKind.EndOfFile;
            return;
        }

        if (++_tokenCount > _maxTokens)
        {
            throw Error(Start, $"The document has more than {_maxTokens} tokens.");
        }

        ReadToken(_body[Start]);
    }

    public readonly GraphQLSyntaxException Error(int offset, string problem)
    {
        return new GraphQLSyntaxException(problem, _source.GetLocation(offset));
    }

    /// <summary>The current token for a message: its kind, and its text where that says more.</summary>
    public readonly string Describe()
    {
        var hasText = Kind is TokenKind.Name or TokenKind.Int or TokenKind.Float;
        var kind = TokenKindText.Describe(Kind);
        var shown = Text[..Math.Min(Text.Length, MaxShownLength)];
        return hasText ? $"{kind} \"{Encoding.UTF8.GetString(shown)}\"" : kind;
    }

    // From here on no byte sequence needs checking: whatever is cut out between two ASCII bytes is well-formed.
    private readonly void RequireUtf8()
    {
        if (Utf8.IsValid(_body))
        {
            return;
        }

        var offset = 0;
        while (Rune.DecodeFromUtf8(_body[offset..], out _, out var length) == OperationStatus.Done)
        {
            offset += length;
        }

        throw Error(offset, "The document is not valid UTF-8.");
    }

    private readonly int SkipIgnored(int position)
    {
        while (position < _body.Length)
        {
            switch (_body[position])
            {
                case (byte)' ' or (byte)'\t' or (byte)',' or (byte)'\n' or (byte)'\r':
                    position++;
                    break;
                case (byte)'#':
                    var toLineEnd = _body[position..].IndexOfAny((byte)'\n', (byte)'\r');
                    position = toLineEnd < 0 ? _body.Length : position + toLineEnd;
                    break;
                case 0xEF when _body[position..].StartsWith("\uFEFF"u8):
                    position += 3;
                    break;
                default:
                    return position;
            }
        }

        return position;
    }

    private void ReadToken(byte first)
    {
        var punctuator = PunctuatorOf(first);
        if (punctuator != TokenKind.StartOfFile)
        {
            Accept(punctuator, Start + 1);
        }
        else if (IsNameStart(first))
        {
            Accept(TokenKind.Name, EndOfName(Start + 1));
        }
        else if (first == '"')
        {
            ReadString();
        }
        else if (first == '-' || char.IsAsciiDigit((char)first))
        {
            ReadNumber();
        }
        else if (_body[Start..].StartsWith("..."u8))
        {
            Accept(TokenKind.Spread, Start + 3);
        }
        else
        {
            throw UnexpectedCharacter(Start);
        }
    }

    // Byte by byte: names are short, and a search for many values at once is compiled anew in each process.
    private readonly int EndOfName(int position)
    {
        while (position < _body.Length && IsNameContinue(_body[position]))
        {
            position++;
        }

        return position;
    }

    private void Accept(TokenKind kind, int end)
    {
        Kind = kind;
        End = end;
    }

    private readonly GraphQLSyntaxException UnexpectedCharacter(int offset)
    {
        Rune.DecodeFromUtf8(_body[offset..], out var character, out _);
        var readable = Rune.IsControl(character) ? "" : $"\"{character}\" ";
        return Error(offset, $"Unexpected character {readable}(U+{character.Value:X4}).");
    }

    private static bool IsNameStart(byte value) => char.IsAsciiLetter((char)value) || value == '_';

    private static bool IsNameContinue(byte value) => char.IsAsciiLetterOrDigit((char)value) || value == '_';

    private static TokenKind PunctuatorOf(byte value) => value switch
    {
        (byte)'!' => TokenKind.Exclamation,
        (byte)'$' => TokenKind.Dollar,
        (byte)'&' => TokenKind.Ampersand,
        (byte)'(' => TokenKind.OpenParenthesis,
        (byte)')' => TokenKind.CloseParenthesis,
        (byte)':' => TokenKind.Colon,
        (byte)'=' => TokenKind.EqualsSign,
        (byte)'@' => TokenKind.At,
        (byte)'[' => TokenKind.OpenBracket,
        (byte)']' => TokenKind.CloseBracket,
        (byte)'{' => TokenKind.OpenBrace,
        (byte)'|' => TokenKind.Pipe,
        (byte)'}' => TokenKind.CloseBrace,
        _ => TokenKind.StartOfFile,
    };
}
