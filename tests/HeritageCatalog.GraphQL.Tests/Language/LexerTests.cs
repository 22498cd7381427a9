using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Tests.Language;

public sealed class LexerTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"漆器 😀\"", "漆器 😀")]
    [InlineData("""  "\" \\ \/ \b \f \n \r \t"  """, "\" \\ / \b \f \n \r \t")]
    [InlineData("""  "\u6F06 \u{6F06} \u{1F600} \uD83D\uDE00 \u{10FFFF}"  """, "漆 漆 😀 😀 \U0010FFFF")]
    [InlineData("""  "\u{00000041}\u{0}"  """, "A\0")]
    [InlineData("\"\t\u0001\"", "\t\u0001")]
    public void A_quoted_string_stands_for_its_text(string literal, string text)
    {
        Assert.Equal(text, Assert.IsType<StringValueNode>(Parser.ParseValue(literal)).Value);
    }

    [Theory]
    [InlineData("\"", 2)]
    [InlineData("\"abc", 5)]
    [InlineData("\"a\nb\"", 3)]
    [InlineData("\"a\rb\"", 3)]
    [InlineData("\"\"\"abc\"\"", 9)]
    [InlineData("""  "\x"  """, 4)]
    [InlineData("""  "\u12"  """, 4)]
    [InlineData("""  "\u{}"  """, 4)]
    [InlineData("""  "\u{110000}"  """, 4)]
    [InlineData("""  "\u{D800}"  """, 4)]
    [InlineData("""  "\u{41"  """, 4)]
    [InlineData("""  "\uDE00"  """, 4)]
    [InlineData("""  "\uD83D"  """, 4)]
    [InlineData("""  "\uD83D\u0041"  """, 4)]
    [InlineData("""  "\u+123"  """, 4)]
    public void A_string_that_is_not_well_formed_is_refused(string literal, int column)
    {
        var refusal = Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseValue(literal));

        Assert.Equal(column, refusal.Location.Column);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("9007199254740993")]
    public void A_whole_number_keeps_its_digits(string literal)
    {
        Assert.Equal(literal, Assert.IsType<IntValueNode>(Parser.ParseValue(literal)).Value);
    }

    [Theory]
    [InlineData("0.5")]
    [InlineData("-1e50")]
    [InlineData("6.02E+23")]
    [InlineData("1e-3")]
    public void A_number_with_fraction_or_exponent_keeps_its_digits(string literal)
    {
        Assert.Equal(literal, Assert.IsType<FloatValueNode>(Parser.ParseValue(literal)).Value);
    }

    [Theory]
    [InlineData("00", 2)]
    [InlineData("-", 2)]
    [InlineData("+1", 1)]
    [InlineData("01", 2)]
    [InlineData("1.", 3)]
    [InlineData(".5", 1)]
    [InlineData("1.e1", 3)]
    [InlineData("1e", 3)]
    [InlineData("1.2.3", 4)]
    [InlineData("0xF1", 2)]
    [InlineData("1_000", 2)]
    [InlineData("1.0a", 4)]
    public void A_number_that_is_not_well_formed_is_refused(string literal, int column)
    {
        var refusal = Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseValue(literal));

        Assert.Equal(column, refusal.Location.Column);
    }

    [Theory]
    [InlineData("?", "Unexpected character \"?\" (U+003F).")]
    [InlineData("..", "Unexpected character \".\" (U+002E).")]
    [InlineData("\u0007", "Unexpected character (U+0007).")]
    [InlineData("漆", "Unexpected character \"漆\" (U+6F06).")]
    public void A_character_outside_of_strings_and_comments_must_start_a_token(string document, string problem)
    {
        var refusal = Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse(document));

        Assert.Equal("Syntax Error: " + problem, refusal.Message);
    }
}
