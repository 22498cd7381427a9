using System.Collections.Immutable;

namespace HeritageCatalog.GraphQL.Language;

/// <content>Operations, fragments and selections.</content>
internal ref partial struct Utf8Parser
{
    // { name } stands for: query { name }
    private OperationDefinitionNode ParseQueryShorthand()
    {
        var start = _lexer.Start;
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode
        {
            Location = From(start),
            Operation = OperationKind.Query,
            SelectionSet = selectionSet,
        };
    }

    private OperationDefinitionNode ParseOperationDefinition(int start, StringValueNode? description)
    {
        var operation = ParseOperationType();
        return new OperationDefinitionNode
        {
            Description = description,
            Operation = operation,
            Name = IsAt(TokenKind.Name) ? ParseName() : null,
            VariableDefinitions = ParseOptionalMany(
                TokenKind.OpenParenthesis, static (ref p) => p.ParseVariableDefinition(), TokenKind.CloseParenthesis),
            Directives = ParseDirectives(isConstant: false),
            SelectionSet = ParseSelectionSet(),
            Location = From(start),
        };
    }

    private OperationKind ParseOperationType()
    {
        OperationKind? operation = PeekKeyword() switch
        {
            "query" => OperationKind.Query,
            "mutation" => OperationKind.Mutation,
            "subscription" => OperationKind.Subscription,
            _ => null,
        };
        if (operation is null)
        {
            throw Unexpected();
        }

        _lexer.Advance();
        return operation.Value;
    }

    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        return new VariableDefinitionNode
        {
            Description = description,
            Variable = variable,
            Type = ParseTypeReference(),
            DefaultValue = ParseDefaultValue(),
            Directives = ParseDirectives(isConstant: true),
            Location = From(start),
        };
    }

    private VariableNode ParseVariable()
    {
        var start = _lexer.Start;
        Expect(TokenKind.Dollar);
        var name = ParseName();
        return new VariableNode { Location = From(start), Name = name };
    }

    private SelectionSetNode ParseSelectionSet()
    {
        var start = _lexer.Start;
        Descend();
        var selections = ParseMany(
            TokenKind.OpenBrace, static (ref p) => p.ParseSelection(), TokenKind.CloseBrace);
        Ascend();
        return new SelectionSetNode { Location = From(start), Selections = selections };
    }

    private SelectionNode ParseSelection() => IsAt(TokenKind.Spread) ? ParseFragment() : ParseField();

    private FieldNode ParseField()
    {
        if (++_fieldCount > _options.MaxFields)
        {
            throw _lexer.Error(_lexer.Start, $"The document selects more than {_options.MaxFields} fields.");
        }

        var start = _lexer.Start;
        var first = ParseName();
        var second = TrySkip(TokenKind.Colon) ? ParseName() : null;
        return new FieldNode
        {
            Alias = second is null ? null : first,
            Name = second ?? first,
            Arguments = ParseArguments(isConstant: false),
            Directives = ParseDirectives(isConstant: false),
            SelectionSet = IsAt(TokenKind.OpenBrace) ? ParseSelectionSet() : null,
            Location = From(start),
        };
    }

    private SelectionNode ParseFragment()
    {
        var start = _lexer.Start;
        Expect(TokenKind.Spread);
        var hasTypeCondition = TrySkipKeyword("on"u8);
        if (!hasTypeCondition && IsAt(TokenKind.Name))
        {
            return new FragmentSpreadNode
            {
                Name = ParseName(),
                Directives = ParseDirectives(isConstant: false),
                Location = From(start),
            };
        }

        return new InlineFragmentNode
        {
            TypeCondition = hasTypeCondition ? ParseNamedType() : null,
            Directives = ParseDirectives(isConstant: false),
            SelectionSet = ParseSelectionSet(),
            Location = From(start),
        };
    }

    private FragmentDefinitionNode ParseFragmentDefinition(int start, StringValueNode? description)
    {
        _lexer.Advance();
        return new FragmentDefinitionNode
        {
            Description = description,
            Name = ParseFragmentName(),
            TypeCondition = ParseTypeCondition(),
            Directives = ParseDirectives(isConstant: false),
            SelectionSet = ParseSelectionSet(),
            Location = From(start),
        };
    }

    private NameNode ParseFragmentName() => IsAtKeyword("on"u8) ? throw Unexpected() : ParseName();

    private NamedTypeNode ParseTypeCondition()
    {
        ExpectKeyword("on"u8);
        return ParseNamedType();
    }

    private ImmutableArray<ArgumentNode> ParseArguments(bool isConstant)
    {
        return ParseOptionalMany<ArgumentNode>(
            TokenKind.OpenParenthesis,
            isConstant ? static (ref p) => p.ParseArgument(true) : static (ref p) => p.ParseArgument(false),
            TokenKind.CloseParenthesis);
    }

    private ArgumentNode ParseArgument(bool isConstant)
    {
        var start = _lexer.Start;
        var name = ParseName();
        Expect(TokenKind.Colon);
        return new ArgumentNode { Name = name, Value = ParseValue(isConstant), Location = From(start) };
    }

    private ImmutableArray<DirectiveNode> ParseDirectives(bool isConstant)
    {
        if (!IsAt(TokenKind.At))
        {
            return [];
        }

        var directives = ImmutableArray.CreateBuilder<DirectiveNode>();
        while (IsAt(TokenKind.At))
        {
            if (directives.Count == _options.MaxDirectivesPerLocation)
            {
                var problem = $"More than {_options.MaxDirectivesPerLocation} directives in one place.";
                throw _lexer.Error(_lexer.Start, problem);
            }

            directives.Add(ParseDirective(isConstant));
        }

        return directives.DrainToImmutable();
    }

    private DirectiveNode ParseDirective(bool isConstant)
    {
        var start = _lexer.Start;
        Expect(TokenKind.At);
        return new DirectiveNode { Name = ParseName(), Arguments = ParseArguments(isConstant), Location = From(start) };
    }
}
