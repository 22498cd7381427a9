using System.Text;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Tests.Matching;

public sealed class PathCacheTests
{
    [Theory]
    [InlineData("name")]
    [InlineData("keys.sort")]
    [InlineData("名称.en")]
    public void A_path_is_made_once(string text)
    {
        var paths = new PathCache();

        var first = paths.Get(Encoding.UTF8.GetBytes(text));
        var second = paths.Get(Encoding.UTF8.GetBytes(text));

        Assert.Same(first, second);
        Assert.Equal(text, first.Text);
    }

    [Fact]
    public void A_path_longer_than_any_that_programs_name_is_not_kept()
    {
        var paths = new PathCache();
        var text = new string('x', 1_000);

        var first = paths.Get(Encoding.UTF8.GetBytes(text));
        var second = paths.Get(Encoding.UTF8.GetBytes(text));

        Assert.NotSame(first, second);
        Assert.Equal((text, text), (first.Text, second.Text));
    }

    [Fact]
    public void More_paths_than_there_is_room_for_are_made_anew()
    {
        var paths = new PathCache();
        for (var n = 0; n < 5_000; n++)
        {
            paths.Get(Encoding.UTF8.GetBytes($"field{n}"));
        }

        Assert.NotSame(paths.Get("another"u8), paths.Get("another"u8));
        Assert.Same(paths.Get("field0"u8), paths.Get("field0"u8));
    }
}
