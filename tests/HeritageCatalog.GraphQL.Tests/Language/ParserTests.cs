using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Tests.Language;

public sealed class ParserTests
{
    [Theory]
    [InlineData("{ a }")]
    [InlineData(
        "query Q($a: Int = 1 @d, $b: [String!]!) @d(x: $a) { a: b(c: $b) @include(if: " +
        "true) { ...F ... on T { c } } }")]
    [InlineData("fragment F on T @d { a }")]
    [InlineData("mutation { on: fragment(query: mutation, on: { on: on }) }")]
    [InlineData("subscription S { type }")]
    [InlineData("\"says what\" query Q(\"how many\" $first: Int) { a }")]
    [InlineData("\"\"\"says what\"\"\" fragment F on T { a }")]
    [InlineData("{ a(list: [], object: {}, nested: [[{a: [null, true, false, ENUM, 1, -1.5e+3, \"s\"]}]]) }")]
    [InlineData("\uFEFF{ a }")]
    [InlineData("{\uFEFFa,,,b #comment } \u0001\n c\r\n d\r}")]
    public void An_executable_document_is_accepted(string document)
    {
        Assert.NotEmpty(Parser.Parse(document).Definitions);
    }

    [Theory]
    [InlineData("", "Unexpected <EOF>.", 1, 1)]
    [InlineData("{", "Expected Name, found <EOF>.", 1, 2)]
    [InlineData("{ }", "Expected Name, found \"}\".", 1, 3)]
    [InlineData("{ a\n  (b: ) }", "Unexpected \")\".", 2, 7)]
    [InlineData("{ ...on }", "Expected Name, found \"}\".", 1, 9)]
    [InlineData("fragment on on on { on }", "Unexpected Name \"on\".", 1, 10)]
    [InlineData("query ($a: Int = $b) { a }", "A variable is not allowed in a constant value.", 1, 18)]
    [InlineData("notAnOperation { a }", "Unexpected Name \"notAnOperation\".", 1, 1)]
    [InlineData("\"shorthand\" { a }", "Unexpected \"{\".", 1, 13)]
    [InlineData("{ a() }", "Expected Name, found \")\".", 1, 5)]
    [InlineData("{ a } }", "Unexpected \"}\".", 1, 7)]
    public void A_document_outside_the_grammar_is_refused_at_its_first_wrong_token(
        string document, string problem, int line, int column)
    {
        var refusal = Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse(document));

        Assert.Equal("Syntax Error: " + problem, refusal.Message);
        Assert.Equal(new SourceLocation(line, column), refusal.Location);
    }

    [Fact]
    public void A_node_knows_the_bytes_it_was_read_from()
    {
        var document = Parser.Parse("# 漆\n{ craft }"u8.ToArray());

        var operation = Assert.IsType<OperationDefinitionNode>(document.Definitions[0]);
        var field = operation.SelectionSet.Selections[0];
        Assert.Equal(new Location(8, 13), field.Location);
        Assert.Equal(new SourceLocation(2, 3), document.LocationOf(field));
    }

    [Fact]
    public void A_column_counts_characters_and_not_bytes()
    {
        var refusal = Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse("{ a(b: \"漆😀\") ! }"));

        Assert.Equal(new SourceLocation(1, 14), refusal.Location);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused_where_they_stand()
    {
        byte[] document = [.. "{ a(b: \""u8, 0xC3, 0x28, .. "\") }"u8];

        var refusal = Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse(document));

        Assert.Equal("Syntax Error: The document is not valid UTF-8.", refusal.Message);
        Assert.Equal(new SourceLocation(1, 9), refusal.Location);
    }

    [Fact]
    public void A_lone_surrogate_in_the_text_is_refused()
    {
        var refusal = Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse("{ a(b: \"\uD83D\") }"));

        Assert.Equal(new SourceLocation(1, 9), refusal.Location);
    }

    [Fact]
    public void Names_that_repeat_share_one_string()
    {
        var document = Parser.Parse("{ name } fragment F on T { name }");

        var names = document.Definitions
            .Cast<ExecutableDefinitionNode>()
            .Select(definition => ((FieldNode)definition.SelectionSet.Selections[0]).Name.Value)
            .ToArray();
        Assert.Same(names[0], names[1]);
    }

    [Fact]
    public void A_lone_value_and_a_lone_type_can_be_parsed()
    {
        Assert.Equal("{ a: [$b] }", Parser.ParseValue("{a: [ $b ]}").ToString());
        Assert.Equal("[Int!]!", Parser.ParseType("[ Int ! ] !").ToString());
        Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseValue("1 2"));
        Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseType("Int!!"));
    }
}
