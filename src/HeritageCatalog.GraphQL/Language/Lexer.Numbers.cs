using HeritageCatalog.GraphQL.Errors;

namespace HeritageCatalog.GraphQL.Language;

/// <content>IntValue and FloatValue.</content>
internal ref partial struct Lexer
{
    private void ReadNumber()
    {
        var position = ByteAt(Start) == '-' ? Start + 1 : Start;
        var kind = TokenKind.Int;
        position = SkipIntegerPart(position);
        if (ByteAt(position) == '.')
        {
            kind = TokenKind.Float;
            position = SkipDigits(position + 1);
        }

        if (ByteAt(position) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            position++;
            position = SkipDigits(ByteAt(position) is '+' or '-' ? position + 1 : position);
        }

        // "1.2.3" and "0xF1" are one mistake, not two tokens.
        if (ByteAt(position) == '.' || IsNameStart((byte)ByteAt(position)))
        {
            throw InvalidNumber(position, "a digit or the end of the number");
        }

        Accept(kind, position);
    }

    private readonly int SkipIntegerPart(int position)
    {
        if (ByteAt(position) != '0')
        {
            return SkipDigits(position);
        }

        if (char.IsAsciiDigit(ByteAt(position + 1)))
        {
            throw InvalidNumber(position + 1, "no digit after a leading zero");
        }

        return position + 1;
    }

    private readonly int SkipDigits(int position)
    {
        if (!char.IsAsciiDigit(ByteAt(position)))
        {
            throw InvalidNumber(position, "a digit");
        }

        while (char.IsAsciiDigit(ByteAt(position)))
        {
            position++;
        }

        return position;
    }

    // NUL where there are no more bytes; NUL itself is nowhere allowed in what is read this way.
    private readonly char ByteAt(int position) => position < _body.Length ? (char)_body[position] : '\0';

    private readonly GraphQLSyntaxException InvalidNumber(int position, string expected)
    {
        return Error(Math.Min(position, _body.Length), $"Invalid number, expected {expected}.");
    }
}
