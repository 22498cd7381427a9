using System.Collections.Immutable;

namespace HeritageCatalog.GraphQL.Language;

/// <content>Definitions and extensions of the type system.</content>
internal ref partial struct Utf8Parser
{
    private TypeSystemDefinitionNode ParseTypeSystemDefinition(
        string? keyword, int start, StringValueNode? description, bool isExtension)
    {
        return keyword switch
        {
            "schema" => ParseSchemaDefinition(start, description, isExtension),
            "scalar" => ParseScalarTypeDefinition(start, description, isExtension),
            "type" => ParseObjectTypeDefinition(start, description, isExtension),
            "interface" => ParseInterfaceTypeDefinition(start, description, isExtension),
            "union" => ParseUnionTypeDefinition(start, description, isExtension),
            "enum" => ParseEnumTypeDefinition(start, description, isExtension),
            "input" => ParseInputObjectTypeDefinition(start, description, isExtension),
            "directive" when !isExtension => ParseDirectiveDefinition(start, description),
            _ => throw Unexpected(),
        };
    }

    private TypeSystemDefinitionNode ParseTypeSystemExtension(int start)
    {
        ExpectKeyword("extend"u8);
        return ParseTypeSystemDefinition(PeekKeyword(), start, description: null, isExtension: true);
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!TrySkipKeyword(keyword))
        {
            var expected = System.Text.Encoding.ASCII.GetString(keyword);
            throw _lexer.Error(_lexer.Start, $"Expected \"{expected}\", found {_lexer.Describe()}.");
        }
    }

    // An extension that adds nothing is a mistake of its author.
    private readonly void RequireContent(bool isExtension, bool hasContent)
    {
        if (isExtension && !hasContent)
        {
            throw Unexpected();
        }
    }

    private SchemaDefinitionNode ParseSchemaDefinition(int start, StringValueNode? description, bool isExtension)
    {
        _lexer.Advance();
        var directives = ParseDirectives(isConstant: true);
        var mayOmitOperations = isExtension && !directives.IsEmpty;
        var operations = mayOmitOperations && !IsAt(TokenKind.OpenBrace)
            ? []
            : ParseMany(TokenKind.OpenBrace, static (ref p) => p.ParseOperationTypeDefinition(), TokenKind.CloseBrace);
        return new SchemaDefinitionNode
        {
            Location = From(start),
            IsExtension = isExtension,
            Description = description,
            Directives = directives,
            OperationTypes = operations,
        };
    }

    private OperationTypeDefinitionNode ParseOperationTypeDefinition()
    {
        var start = _lexer.Start;
        var operation = ParseOperationType();
        Expect(TokenKind.Colon);
        var type = ParseNamedType();
        return new OperationTypeDefinitionNode { Location = From(start), Operation = operation, Type = type };
    }

    private ScalarTypeDefinitionNode ParseScalarTypeDefinition(
        int start, StringValueNode? description, bool isExtension)
    {
        _lexer.Advance();
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        RequireContent(isExtension, !directives.IsEmpty);
        return new ScalarTypeDefinitionNode
        {
            Location = From(start),
            IsExtension = isExtension,
            Description = description,
            Name = name,
            Directives = directives,
        };
    }

    private ObjectTypeDefinitionNode ParseObjectTypeDefinition(
        int start, StringValueNode? description, bool isExtension)
    {
        _lexer.Advance();
        var name = ParseName();
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFieldsDefinition();
        RequireContent(isExtension, !interfaces.IsEmpty || !directives.IsEmpty || !fields.IsEmpty);
        return new ObjectTypeDefinitionNode
        {
            Location = From(start),
            IsExtension = isExtension,
            Description = description,
            Name = name,
            Interfaces = interfaces,
            Directives = directives,
            Fields = fields,
        };
    }

    private InterfaceTypeDefinitionNode ParseInterfaceTypeDefinition(
        int start, StringValueNode? description, bool isExtension)
    {
        _lexer.Advance();
        var name = ParseName();
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFieldsDefinition();
        RequireContent(isExtension, !interfaces.IsEmpty || !directives.IsEmpty || !fields.IsEmpty);
        return new InterfaceTypeDefinitionNode
        {
            Location = From(start),
            IsExtension = isExtension,
            Description = description,
            Name = name,
            Interfaces = interfaces,
            Directives = directives,
            Fields = fields,
        };
    }

    private ImmutableArray<NamedTypeNode> ParseImplementsInterfaces()
    {
        return TrySkipKeyword("implements"u8)
            ? ParseDelimited(TokenKind.Ampersand, static (ref p) => p.ParseNamedType())
            : [];
    }

    private UnionTypeDefinitionNode ParseUnionTypeDefinition(int start, StringValueNode? description, bool isExtension)
    {
        _lexer.Advance();
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var types = TrySkip(TokenKind.EqualsSign)
            ? ParseDelimited(TokenKind.Pipe, static (ref p) => p.ParseNamedType())
            : [];
        RequireContent(isExtension, !directives.IsEmpty || !types.IsEmpty);
        return new UnionTypeDefinitionNode
        {
            Location = From(start),
            IsExtension = isExtension,
            Description = description,
            Name = name,
            Directives = directives,
            Types = types,
        };
    }

    private EnumTypeDefinitionNode ParseEnumTypeDefinition(int start, StringValueNode? description, bool isExtension)
    {
        _lexer.Advance();
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var values = ParseOptionalMany(
            TokenKind.OpenBrace, static (ref p) => p.ParseEnumValueDefinition(), TokenKind.CloseBrace);
        RequireContent(isExtension, !directives.IsEmpty || !values.IsEmpty);
        return new EnumTypeDefinitionNode
        {
            Location = From(start),
            IsExtension = isExtension,
            Description = description,
            Name = name,
            Directives = directives,
            Values = values,
        };
    }

    private InputObjectTypeDefinitionNode ParseInputObjectTypeDefinition(
        int start, StringValueNode? description, bool isExtension)
    {
        _lexer.Advance();
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseOptionalMany(
            TokenKind.OpenBrace, static (ref p) => p.ParseInputValueDefinition(), TokenKind.CloseBrace);
        RequireContent(isExtension, !directives.IsEmpty || !fields.IsEmpty);
        return new InputObjectTypeDefinitionNode
        {
            Location = From(start),
            IsExtension = isExtension,
            Description = description,
            Name = name,
            Directives = directives,
            Fields = fields,
        };
    }

    private DirectiveDefinitionNode ParseDirectiveDefinition(int start, StringValueNode? description)
    {
        _lexer.Advance();
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseArgumentsDefinition();
        var isRepeatable = TrySkipKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        return new DirectiveDefinitionNode
        {
            Description = description,
            Name = name,
            Arguments = arguments,
            IsRepeatable = isRepeatable,
            Locations = ParseDelimited(TokenKind.Pipe, static (ref p) => p.ParseDirectiveLocation()),
            Location = From(start),
        };
    }

    private NameNode ParseDirectiveLocation()
    {
        var atName = this;
        var name = ParseName();
        return DirectiveLocationNames.TryParse(name.Value, out _) ? name : throw atName.Unexpected();
    }
}
