using System.Text.Json;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Tests.TypeSystem;

public sealed class InputLiteralTests
{
    private static readonly Schema Schema = new SchemaBuilder()
        .AddSdl("test.graphql", """
            enum Color { RED BLUE }
            input Point { x: Int! y: Int = 5 color: Color tags: [String!] next: Point }
            input Choice @oneOf { text: String number: Int }
            type Query { a(color: Color, point: Point, choice: Choice, id: ID, float: Float): Int }
            """)
        .Build();

    // The tables of "Input Coercion" for lists and input objects.
    [Theory]
    [InlineData("Int", "null", "null")]
    [InlineData("[Int]", "[1, 2, null]", "[1,2,null]")]
    [InlineData("[Int]", "null", "null")]
    [InlineData("[Int]", "1", "[1]")]
    [InlineData("[[Int]]", "[[1], [2, 3]]", "[[1],[2,3]]")]
    [InlineData("[[Int]]", "1", "[[1]]")]
    [InlineData("[[Int]]", "null", "null")]
    [InlineData("[[Int!]!]!", "[]", "[]")]
    [InlineData("Float", "1", "1")]
    [InlineData("ID", "1", "\"1\"")]
    [InlineData("Color", "RED", "\"RED\"")]
    [InlineData("Point", "{x: 1}", "{\"x\":1,\"y\":5}")]
    [InlineData("Point", "{y: null, x: 1}", "{\"x\":1,\"y\":null}")]
    [InlineData("Point", "{x: 1, y: 2, tags: \"a\", next: {x: 3}, color: BLUE}",
        "{\"x\":1,\"y\":2,\"color\":\"BLUE\",\"tags\":[\"a\"],\"next\":{\"x\":3,\"y\":5}}")]
    [InlineData("Choice", "{text: \"a\"}", "{\"text\":\"a\"}")]
    public void A_literal_that_fits_is_coerced(string type, string literal, string json)
    {
        Assert.Empty(Problems(type, literal));
        Assert.Equal(json, JsonSerializer.Serialize(InputLiteral.Coerce(Parser.ParseValue(literal), Type(type))));
    }

    [Theory]
    [InlineData("[Int]", "[1, \"b\", true]", 2)]
    [InlineData("[[Int]]", "[1, 2, 3]", 0)]
    [InlineData("[Int!]!", "[null, 1]", 1)]
    [InlineData("Int!", "null", 1)]
    [InlineData("Point", "{}", 1)]
    [InlineData("Point", "{x: null}", 1)]
    [InlineData("Point", "{x: 1, z: 2}", 1)]
    [InlineData("Point", "{x: 1, next: {y: \"a\"}, tags: [1, \"a\"]}", 3)]
    [InlineData("Point", "[{x: 1}]", 1)]
    [InlineData("Color", "GREEN", 1)]
    [InlineData("Color", "\"RED\"", 1)]
    [InlineData("Choice", "{}", 1)]
    [InlineData("Choice", "{text: \"a\", number: 1}", 1)]
    [InlineData("Choice", "{text: null}", 1)]
    [InlineData("Choice", "{text: $a}", 0)]
    public void Every_part_that_does_not_fit_is_reported(string type, string literal, int problems)
    {
        Assert.Equal(problems, Problems(type, literal).Count);
    }

    [Fact]
    public void A_literal_that_does_not_fit_cannot_be_coerced()
    {
        Assert.Throws<ArgumentException>(() => InputLiteral.Coerce(Parser.ParseValue("\"a\""), Type("Int")));
    }

    private static List<string> Problems(string type, string literal)
    {
        var problems = new List<string>();
        InputLiteral.Validate(Parser.ParseValue(literal), Type(type), (_, problem) => problems.Add(problem));
        return problems;
    }

    private static GraphQLType Type(string type) => Schema.FindType(Parser.ParseType(type))!;
}
