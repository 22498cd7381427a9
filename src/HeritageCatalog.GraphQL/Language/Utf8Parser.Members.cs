using System.Collections.Immutable;

namespace HeritageCatalog.GraphQL.Language;

/// <content>Members of type definitions: fields, arguments, input fields, enum values.</content>
internal ref partial struct Utf8Parser
{
    private ImmutableArray<FieldDefinitionNode> ParseFieldsDefinition()
    {
        return ParseOptionalMany(
            TokenKind.OpenBrace, static (ref p) => p.ParseFieldDefinition(), TokenKind.CloseBrace);
    }

    private FieldDefinitionNode ParseFieldDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var name = ParseName();
        var arguments = ParseArgumentsDefinition();
        Expect(TokenKind.Colon);
        return new FieldDefinitionNode
        {
            Description = description,
            Name = name,
            Arguments = arguments,
            Type = ParseTypeReference(),
            Directives = ParseDirectives(isConstant: true),
            Location = From(start),
        };
    }

    private ImmutableArray<InputValueDefinitionNode> ParseArgumentsDefinition()
    {
        return ParseOptionalMany(
            TokenKind.OpenParenthesis, static (ref p) => p.ParseInputValueDefinition(), TokenKind.CloseParenthesis);
    }

    private InputValueDefinitionNode ParseInputValueDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var name = ParseName();
        Expect(TokenKind.Colon);
        return new InputValueDefinitionNode
        {
            Description = description,
            Name = name,
            Type = ParseTypeReference(),
            DefaultValue = ParseDefaultValue(),
            Directives = ParseDirectives(isConstant: true),
            Location = From(start),
        };
    }

    private EnumValueDefinitionNode ParseEnumValueDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        if (PeekKeyword() is "true" or "false" or "null")
        {
            throw _lexer.Error(_lexer.Start, $"{_lexer.Describe()} cannot be an enum value.");
        }

        return new EnumValueDefinitionNode
        {
            Description = description,
            Name = ParseName(),
            Directives = ParseDirectives(isConstant: true),
            Location = From(start),
        };
    }
}
