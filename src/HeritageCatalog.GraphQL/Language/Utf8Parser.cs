using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Errors;

namespace HeritageCatalog.GraphQL.Language;

/// <summary>Recursive descent over the grammar of the appendix: one method per production.</summary>
internal ref partial struct Utf8Parser
{
    private readonly Source _source;
    private readonly ParserOptions _options;
    private readonly NameTable _names;
    private Lexer _lexer;
    private int _depth;
    private int _fieldCount;

    public Utf8Parser(Source source, ParserOptions options)
    {
        if (source.Body.Length > options.MaxBytes)
        {
            throw new GraphQLSyntaxException($"The document is longer than {options.MaxBytes} bytes.", new(1, 1));
        }

        _source = source;
        _options = options;
        _names = new NameTable();
        _lexer = new Lexer(source, options.MaxTokens);
        _lexer.Advance();
    }

    private delegate T Production<out T>(ref Utf8Parser parser);

    public DocumentNode ParseDocument()
    {
        var definitions = ImmutableArray.CreateBuilder<DefinitionNode>();
        do
        {
            definitions.Add(ParseDefinition());
        }
        while (_lexer.Kind != TokenKind.EndOfFile);

        return new DocumentNode
        {
            Location = new Location(0, _source.Body.Length),
            Source = _source,
            Definitions = definitions.DrainToImmutable(),
        };
    }

    public ValueNode ParseLoneValue()
    {
        var value = ParseValue(isConstant: false);
        Expect(TokenKind.EndOfFile);
        return value;
    }

    public TypeNode ParseLoneType()
    {
        var type = ParseTypeReference();
        Expect(TokenKind.EndOfFile);
        return type;
    }

    private DefinitionNode ParseDefinition()
    {
        var start = _lexer.Start;
        if (_lexer.Kind == TokenKind.OpenBrace)
        {
            return ParseQueryShorthand();
        }

        var description = ParseDescription();
        var keyword = PeekKeyword();
        return keyword switch
        {
            "query" or "mutation" or "subscription" => ParseOperationDefinition(start, description),
            "fragment" => ParseFragmentDefinition(start, description),
            "extend" when description is null => ParseTypeSystemExtension(start),
            _ => ParseTypeSystemDefinition(keyword, start, description, isExtension: false),
        };
    }

    private StringValueNode? ParseDescription()
    {
        return _lexer.Kind is TokenKind.String or TokenKind.BlockString ? ParseStringValue() : null;
    }

    // An interned string, or null where the current token is not a name.
    private readonly string? PeekKeyword() => _lexer.Kind == TokenKind.Name ? _names.Get(_lexer.Text) : null;

    private NameNode ParseName()
    {
        if (_lexer.Kind != TokenKind.Name)
        {
            throw Unexpected(TokenKind.Name);
        }

        var name = new NameNode { Location = new(_lexer.Start, _lexer.End), Value = _names.Get(_lexer.Text) };
        _lexer.Advance();
        return name;
    }

    private readonly Location From(int start) => new(start, _lexer.PreviousEnd);

    private readonly bool IsAt(TokenKind kind) => _lexer.Kind == kind;

    private readonly bool IsAtKeyword(ReadOnlySpan<byte> keyword)
    {
        return _lexer.Kind == TokenKind.Name && _lexer.Text.SequenceEqual(keyword);
    }

    private bool TrySkip(TokenKind kind)
    {
        if (_lexer.Kind != kind)
        {
            return false;
        }

        _lexer.Advance();
        return true;
    }

    private bool TrySkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!IsAtKeyword(keyword))
        {
            return false;
        }

        _lexer.Advance();
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (_lexer.Kind != kind)
        {
            throw Unexpected(kind);
        }

        if (kind != TokenKind.EndOfFile)
        {
            _lexer.Advance();
        }
    }

    private void Descend()
    {
        if (++_depth > _options.MaxDepth)
        {
            throw _lexer.Error(_lexer.Start, $"The document is nested deeper than {_options.MaxDepth} levels.");
        }
    }

    private void Ascend() => _depth--;

    private readonly GraphQLSyntaxException Unexpected()
    {
        return _lexer.Error(_lexer.Start, $"Unexpected {_lexer.Describe()}.");
    }

    private readonly GraphQLSyntaxException Unexpected(TokenKind expected)
    {
        var problem = $"Expected {TokenKindText.Describe(expected)}, found {_lexer.Describe()}.";
        return _lexer.Error(_lexer.Start, problem);
    }

    /// <summary>Reads <c>open item+ close</c>.</summary>
    private ImmutableArray<T> ParseMany<T>(TokenKind open, Production<T> parseItem, TokenKind close)
    {
        Expect(open);
        var items = ImmutableArray.CreateBuilder<T>(4);
        do
        {
            items.Add(parseItem(ref this));
        }
        while (!TrySkip(close));

        return items.DrainToImmutable();
    }

    /// <summary>Reads <c>open item+ close</c>, or nothing at all.</summary>
    private ImmutableArray<T> ParseOptionalMany<T>(TokenKind open, Production<T> parseItem, TokenKind close)
    {
        return IsAt(open) ? ParseMany(open, parseItem, close) : [];
    }

    /// <summary>Reads <c>open item* close</c>.</summary>
    private ImmutableArray<T> ParseAny<T>(TokenKind open, Production<T> parseItem, TokenKind close)
    {
        Expect(open);
        var items = ImmutableArray.CreateBuilder<T>();
        while (!TrySkip(close))
        {
            items.Add(parseItem(ref this));
        }

        return items.DrainToImmutable();
    }

    /// <summary>Reads <c>item (separator item)*</c>, perhaps with a separator in front as well.</summary>
    private ImmutableArray<T> ParseDelimited<T>(TokenKind separator, Production<T> parseItem)
    {
        TrySkip(separator);
        var items = ImmutableArray.CreateBuilder<T>();
        do
        {
            items.Add(parseItem(ref this));
        }
        while (TrySkip(separator));

        return items.DrainToImmutable();
    }
}
