using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Tests.Language;

public sealed class BlockStringTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("one line", "one line")]
    [InlineData("  first keeps its indent", "  first keeps its indent")]
    [InlineData("\n    a\n      b\n\n    c\n  ", "a\n  b\n\nc")]
    [InlineData("a\n  b\n\tc", "a\n b\nc")]
    [InlineData("\r\n  a\r  b\r\n  c", "a\nb\nc")]
    [InlineData(" \n\t\n ", "")]
    [InlineData("\n a\n\n b\n\n", "a\n\nb")]
    public void Dedent_removes_common_indentation_and_blank_ends(string raw, string text)
    {
        Assert.Equal(text, BlockString.Dedent(raw));
    }

    [Fact]
    public void A_block_string_escapes_nothing_but_its_own_quotes()
    {
        var value = Parser.ParseValue("\"\"\" \\n \\u0041 \\\"\"\" \" \"\" \\ \"\"\"");

        Assert.Equal(" \\n \\u0041 \"\"\" \" \"\" \\ ", Assert.IsType<StringValueNode>(value).Value);
    }

    [Theory]
    [InlineData("", "\"\"\"\"\"\"")]
    [InlineData("short", "\"\"\"short\"\"\"")]
    [InlineData("two\nlines", "\"\"\"\ntwo\nlines\n\"\"\"")]
    [InlineData("ends in \"", "\"\"\"\nends in \"\n\"\"\"")]
    [InlineData("ends in \\", "\"\"\"\nends in \\\n\"\"\"")]
    [InlineData(" indented", "\"\"\" indented\"\"\"")]
    [InlineData(" indented \"", "\"\"\" indented \"\n\"\"\"")]
    [InlineData("holds \"\"\" quotes", "\"\"\"holds \\\"\"\" quotes\"\"\"")]
    public void Print_breaks_lines_only_where_that_is_needed(string text, string printed)
    {
        Assert.Equal(printed, BlockString.Print(text));
        Assert.Equal(text, Assert.IsType<StringValueNode>(Parser.ParseValue(printed)).Value);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("plain", true)]
    [InlineData("a\n\n b", true)]
    [InlineData("\nleading line", false)]
    [InlineData("trailing line\n", false)]
    [InlineData(" indented\n twice", false)]
    [InlineData(" indented once", true)]
    [InlineData("return\r", false)]
    [InlineData("bell\u0007", false)]
    public void CanHold_says_whether_a_text_survives(string text, bool canHold)
    {
        Assert.Equal(canHold, BlockString.CanHold(text));
    }
}
