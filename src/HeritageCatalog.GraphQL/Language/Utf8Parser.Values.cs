using System.Text;

namespace HeritageCatalog.GraphQL.Language;

/// <content>Input values and type references.</content>
internal ref partial struct Utf8Parser
{
    private ValueNode ParseValue(bool isConstant)
    {
        return _lexer.Kind switch
        {
            TokenKind.OpenBracket => ParseListValue(isConstant),
            TokenKind.OpenBrace => ParseObjectValue(isConstant),
            TokenKind.Int or TokenKind.Float => ParseNumber(),
            TokenKind.String or TokenKind.BlockString => ParseStringValue(),
            TokenKind.Name => ParseNameAsValue(),
            TokenKind.Dollar when !isConstant => ParseVariable(),
            TokenKind.Dollar => throw _lexer.Error(_lexer.Start, "A variable is not allowed in a constant value."),
            _ => throw Unexpected(),
        };
    }

    private ListValueNode ParseListValue(bool isConstant)
    {
        var start = _lexer.Start;
        Descend();
        var values = ParseAny<ValueNode>(
            TokenKind.OpenBracket,
            isConstant ? static (ref p) => p.ParseValue(true) : static (ref p) => p.ParseValue(false),
            TokenKind.CloseBracket);
        Ascend();
        return new ListValueNode { Location = From(start), Values = values };
    }

    private ObjectValueNode ParseObjectValue(bool isConstant)
    {
        var start = _lexer.Start;
        Descend();
        var fields = ParseAny<ObjectFieldNode>(
            TokenKind.OpenBrace,
            isConstant ? static (ref p) => p.ParseObjectField(true) : static (ref p) => p.ParseObjectField(false),
            TokenKind.CloseBrace);
        Ascend();
        return new ObjectValueNode { Location = From(start), Fields = fields };
    }

    private ObjectFieldNode ParseObjectField(bool isConstant)
    {
        var start = _lexer.Start;
        var name = ParseName();
        Expect(TokenKind.Colon);
        return new ObjectFieldNode { Name = name, Value = ParseValue(isConstant), Location = From(start) };
    }

    private ValueNode ParseNumber()
    {
        var location = new Location(_lexer.Start, _lexer.End);
        var text = Encoding.ASCII.GetString(_lexer.Text);
        var isInt = IsAt(TokenKind.Int);
        _lexer.Advance();
        return isInt
            ? new IntValueNode { Location = location, Value = text }
            : new FloatValueNode { Location = location, Value = text };
    }

    private StringValueNode ParseStringValue()
    {
        var value = new StringValueNode
        {
            Location = new Location(_lexer.Start, _lexer.End),
            Value = _lexer.StringValue!,
            IsBlock = IsAt(TokenKind.BlockString),
        };
        _lexer.Advance();
        return value;
    }

    private ValueNode ParseNameAsValue()
    {
        var location = new Location(_lexer.Start, _lexer.End);
        var name = _names.Get(_lexer.Text);
        _lexer.Advance();
        return name switch
        {
            "true" => new BooleanValueNode { Location = location, Value = true },
            "false" => new BooleanValueNode { Location = location, Value = false },
            "null" => new NullValueNode { Location = location },
            _ => new EnumValueNode { Location = location, Value = name },
        };
    }

    private ValueNode? ParseDefaultValue() => TrySkip(TokenKind.EqualsSign) ? ParseValue(isConstant: true) : null;

    private TypeNode ParseTypeReference()
    {
        var start = _lexer.Start;
        TypeNode type = IsAt(TokenKind.OpenBracket) ? ParseListType() : ParseNamedType();
        return TrySkip(TokenKind.Exclamation) ? new NonNullTypeNode { Location = From(start), Type = type } : type;
    }

    private ListTypeNode ParseListType()
    {
        var start = _lexer.Start;
        Expect(TokenKind.OpenBracket);
        Descend();
        var type = ParseTypeReference();
        Ascend();
        Expect(TokenKind.CloseBracket);
        return new ListTypeNode { Location = From(start), Type = type };
    }

    private NamedTypeNode ParseNamedType()
    {
        var name = ParseName();
        return new NamedTypeNode { Location = name.Location, Name = name };
    }
}
