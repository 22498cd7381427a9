using System.Text;
using HeritageCatalog.GraphQL.Errors;

namespace HeritageCatalog.GraphQL.Language;

/// <summary>Reads the grammar of the chapter "Schema Coordinates", in which nothing is ignored.</summary>
internal ref struct SchemaCoordinateParser(string coordinate)
{
    private readonly string _coordinate = coordinate;
    private int _position;

    public SchemaCoordinate Parse()
    {
        SchemaCoordinate parsed = TrySkip('@') ? ParseDirective() : ParseType();
        return _position == _coordinate.Length ? parsed : throw Unexpected();
    }

    private SchemaCoordinate ParseDirective()
    {
        var directive = ParseName();
        return TrySkip('(')
            ? new SchemaCoordinate.DirectiveArgument(directive, ParseArgumentName())
            : new SchemaCoordinate.Directive(directive);
    }

    private SchemaCoordinate ParseType()
    {
        var type = ParseName();
        if (!TrySkip('.'))
        {
            return new SchemaCoordinate.Type(type);
        }

        var member = ParseName();
        return TrySkip('(')
            ? new SchemaCoordinate.Argument(type, member, ParseArgumentName())
            : new SchemaCoordinate.Member(type, member);
    }

    private string ParseArgumentName()
    {
        var name = ParseName();
        return TrySkip(':') && TrySkip(')') ? name : throw Unexpected();
    }

    private string ParseName()
    {
        var start = _position;
        while (_position < _coordinate.Length && IsNameCharacter(_coordinate[_position], isFirst: _position == start))
        {
            _position++;
        }

        return _position > start ? _coordinate[start.._position] : throw Unexpected();
    }

    private bool TrySkip(char expected)
    {
        var isThere = _position < _coordinate.Length && _coordinate[_position] == expected;
        _position += isThere ? 1 : 0;
        return isThere;
    }

    private readonly GraphQLSyntaxException Unexpected()
    {
        var isAtEnd = _position == _coordinate.Length;
        var found = isAtEnd ? "<EOF>" : $"\"{Rune.GetRuneAt(_coordinate, _position)}\"";
        return new GraphQLSyntaxException($"Unexpected {found} in a schema coordinate.", new(1, _position + 1));
    }

    private static bool IsNameCharacter(char character, bool isFirst)
    {
        return char.IsAsciiLetter(character) || character == '_' || (!isFirst && char.IsAsciiDigit(character));
    }
}
