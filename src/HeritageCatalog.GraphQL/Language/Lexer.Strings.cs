using System.Globalization;
using System.Text;
using HeritageCatalog.GraphQL.Errors;

namespace HeritageCatalog.GraphQL.Language;

/// <content>StringValue: quoted strings with their escapes, and block strings.</content>
internal ref partial struct Lexer
{
    private void ReadString()
    {
        if (_body[Start..].StartsWith("\"\"\""u8))
        {
            ReadBlockString();
        }
        else
        {
            ReadQuotedString();
        }
    }

    private void ReadQuotedString()
    {
        var position = Start + 1;
        StringBuilder? text = null;
        while (true)
        {
            var length = _body[position..].IndexOfAny("\"\\\n\r"u8);
            if (length < 0 || _body[position + length] is (byte)'\n' or (byte)'\r')
            {
                throw Error(length < 0 ? _body.Length : position + length, "Unterminated string.");
            }

            var plain = Encoding.UTF8.GetString(_body.Slice(position, length));
            position += length;
            if (_body[position] == '"')
            {
                StringValue = text is null ? plain : text.Append(plain).ToString();
                Accept(TokenKind.String, position + 1);
                return;
            }

            text = (text ?? new StringBuilder()).Append(plain);
            position = ReadEscape(position, text);
        }
    }

    private readonly int ReadEscape(int position, StringBuilder text)
    {
        var simple = ByteAt(position + 1) switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => '\0',
        };
        if (simple != '\0')
        {
            text.Append(simple);
            return position + 2;
        }

        if (ByteAt(position + 1) != 'u')
        {
            throw Error(position, "Invalid character escape sequence.");
        }

        var end = ReadUnicodeEscape(position, out var character);
        text.Append(character.ToString());
        return end;
    }

    // Three forms stand for one character: \u{1F600}, \u6F06 and the surrogate pair \uD83D\uDE00.
    private readonly int ReadUnicodeEscape(int position, out Rune character)
    {
        if (ByteAt(position + 2) == '{')
        {
            return ReadVariableWidthEscape(position, out character);
        }

        var first = ReadFourDigits(position);
        if (Rune.TryCreate(first, out character))
        {
            return position + 6;
        }

        var isPair = char.IsHighSurrogate(first) && _body[(position + 6)..].StartsWith("\\u"u8);
        if (isPair && Rune.TryCreate(first, ReadFourDigits(position + 6), out character))
        {
            return position + 12;
        }

        throw InvalidUnicodeEscape(position);
    }

    private readonly int ReadVariableWidthEscape(int position, out Rune character)
    {
        var digits = _body[(position + 3)..];
        var length = digits.IndexOf((byte)'}');
        var isNumber = TryParseHex(digits[..Math.Max(length, 0)].TrimStart((byte)'0'), length, out var value);
        if (!isNumber || !Rune.TryCreate(value, out character))
        {
            throw InvalidUnicodeEscape(position);
        }

        return position + 3 + length + 1;
    }

    private readonly char ReadFourDigits(int position)
    {
        var available = _body[Math.Min(position + 2, _body.Length)..];
        if (available.Length < 4 || !TryParseHex(available[..4], 4, out var value))
        {
            throw InvalidUnicodeEscape(position);
        }

        return (char)value;
    }

    private static bool TryParseHex(ReadOnlySpan<byte> digits, int writtenLength, out int value)
    {
        value = 0;
        var isOnlyZeros = digits.IsEmpty && writtenLength > 0;
        return isOnlyZeros || (digits.Length <= 6
            && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value));
    }

    private readonly GraphQLSyntaxException InvalidUnicodeEscape(int position)
    {
        return Error(position, "Invalid Unicode escape sequence.");
    }

    private void ReadBlockString()
    {
        var position = Start + 3;
        var raw = new StringBuilder();
        while (true)
        {
            var length = _body[position..].IndexOfAny((byte)'"', (byte)'\\');
            if (length < 0)
            {
                throw Error(_body.Length, "Unterminated string.");
            }

            raw.Append(Encoding.UTF8.GetString(_body.Slice(position, length)));
            position += length;
            var rest = _body[position..];
            if (rest.StartsWith("\"\"\""u8))
            {
                StringValue = BlockString.Dedent(raw.ToString());
                Accept(TokenKind.BlockString, position + 3);
                return;
            }

            var isEscapedQuotes = rest.StartsWith("\\\"\"\""u8);
            raw.Append(isEscapedQuotes ? "\"\"\"" : ((char)rest[0]).ToString());
            position += isEscapedQuotes ? 4 : 1;
        }
    }
}
