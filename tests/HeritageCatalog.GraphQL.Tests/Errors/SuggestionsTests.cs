using HeritageCatalog.GraphQL.Errors;

namespace HeritageCatalog.GraphQL.Tests.Errors;

public sealed class SuggestionsTests
{
    [Theory]
    [InlineData("name", "name,nmae,names,title", "name,names,nmae")]
    [InlineData("NAME", "name", "name")]
    [InlineData("a", "b,ab,abc", "ab,b")]
    [InlineData("barks", "meows", "")]
    [InlineData("x", "", "")]
    public void The_nearest_names_come_first(string name, string candidates, string nearest)
    {
        Assert.Equal(Split(nearest), Suggestions.Nearest(name, Split(candidates)));
    }

    [Fact]
    public void No_more_than_five_names_are_suggested()
    {
        Assert.Equal(5, Suggestions.Nearest("name", ["name1", "name2", "name3", "name4", "name5", "name6"]).Count);
    }

    [Fact]
    public void An_absurdly_long_name_is_not_compared()
    {
        var name = new string('n', 1_000);

        Assert.Empty(Suggestions.Nearest(name, [name]));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a", " Did you mean \"a\"?")]
    [InlineData("a,b", " Did you mean \"a\" or \"b\"?")]
    [InlineData("a,b,c", " Did you mean \"a\", \"b\" or \"c\"?")]
    public void Suggestions_read_as_a_question(string names, string question)
    {
        Assert.Equal(question, Suggestions.DidYouMean(Split(names)));
    }

    private static string[] Split(string names) => names.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
