using System.Text;
using HeritageCatalog.MongoEmbedded.Collections;

namespace HeritageCatalog.MongoEmbedded.Tests.Collections;

public sealed class RecentNamesTests
{
    [Fact]
    public void A_name_that_comes_again_is_the_same_text()
    {
        Assert.Same(RecentNames.Get("a name of this test"u8), RecentNames.Get("a name of this test"u8));
    }

    [Theory]
    [InlineData("a1b2c", "a9b2c")]
    [InlineData("剪纸", "剪絰")]
    [InlineData("", "x")]
    public void Names_that_take_the_same_place_are_told_apart(string one, string other)
    {
        Assert.Equal([one, other, one], new[] { one, other, one }.Select(Ask));
    }

    [Fact]
    public void A_long_name_is_read_too()
    {
        var name = new string('n', 300);

        Assert.Equal(name, Ask(name));
    }

    private static string Ask(string name) => RecentNames.Get(Encoding.UTF8.GetBytes(name));
}
