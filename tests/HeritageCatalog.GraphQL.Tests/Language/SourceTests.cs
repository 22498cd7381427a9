using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Tests.Language;

public sealed class SourceTests
{
    [Theory]
    [InlineData("", 0, 1, 1)]
    [InlineData("ab", 2, 1, 3)]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\rb", 2, 2, 1)]
    [InlineData("a\r\nb", 2, 1, 3)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("\n\n\n", 3, 4, 1)]
    [InlineData("漆b", 3, 1, 2)]
    [InlineData("😀b", 4, 1, 2)]
    public void A_byte_offset_has_a_line_and_a_column(string text, int offset, int line, int column)
    {
        Assert.Equal(new SourceLocation(line, column), new Source(text).GetLocation(offset));
    }

    [Theory]
    [InlineData("people.graphql", "people.graphql:1:1")]
    [InlineData(null, "1:1")]
    public void A_place_names_its_file_where_it_has_one(string? name, string place)
    {
        Assert.Equal(place, new Source("a", name).GetLocation(0).ToString());
    }
}
