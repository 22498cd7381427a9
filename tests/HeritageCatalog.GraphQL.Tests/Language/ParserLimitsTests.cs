using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Tests.Language;

public sealed class ParserLimitsTests
{
    [Fact]
    public void Tokens_are_counted_exactly()
    {
        AssertLimit("{ a b c }", "more than 4 tokens", new() { MaxTokens = 5 }, new() { MaxTokens = 4 });
    }

    [Fact]
    public void Bytes_are_counted_exactly()
    {
        AssertLimit("{ a #漆\n}", "longer than 9 bytes", new() { MaxBytes = 10 }, new() { MaxBytes = 9 });
    }

    [Fact]
    public void Fields_are_counted_exactly()
    {
        AssertLimit("{ a { b ...F } }", "more than 1 fields", new() { MaxFields = 2 }, new() { MaxFields = 1 });
    }

    [Fact]
    public void Directives_in_one_place_are_counted_exactly()
    {
        AssertLimit(
            "{ a @x @y b @z }",
            "More than 1 directives",
            new() { MaxDirectivesPerLocation = 2 },
            new() { MaxDirectivesPerLocation = 1 });
    }

    [Theory]
    [InlineData("{ a { b } c { d } }")]
    [InlineData("{ a(b: {}) }")]
    [InlineData("{ a(b: []) }")]
    [InlineData("query ($a: [[Int]]) { b }")]
    public void Depth_is_counted_exactly(string document)
    {
        AssertLimit(document, "deeper than 1 levels", new() { MaxDepth = 2 }, new() { MaxDepth = 1 });
    }

    [Theory]
    [InlineData("{a")]
    [InlineData("{a(b:{c:")]
    [InlineData("{a(b:[")]
    [InlineData("query($a:[")]
    [InlineData("{...{")]
    public void A_hundred_thousand_open_brackets_fail_cleanly(string opening)
    {
        var bracket = opening[^1] == 'a' ? "{a" : opening[^1] == ':' ? "{c:" : opening[^1] == '{' ? "...{" : "[";
        var document = opening + string.Concat(Enumerable.Repeat(bracket, 100_000));
        var options = ParserOptions.Trusted;

        var refusal = Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse(document, options));

        Assert.Contains("nested deeper than 128 levels", refusal.Message, StringComparison.Ordinal);
    }

    private static void AssertLimit(string document, string problem, ParserOptions enough, ParserOptions tooLittle)
    {
        Assert.NotNull(Parser.Parse(document, enough));
        var refusal = Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse(document, tooLittle));
        Assert.Contains(problem, refusal.Message, StringComparison.Ordinal);
    }
}
