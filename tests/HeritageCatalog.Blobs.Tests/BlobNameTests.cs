namespace HeritageCatalog.Blobs.Tests;

public sealed class BlobNameTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("0")]
    [InlineData("originals/3f/3fa9b0.jpg")]
    [InlineData("a-b_c.d/e")]
    [InlineData("-/_")]
    [InlineData("a..b")]
    public void A_path_of_plain_segments_is_a_name(string text)
    {
        Assert.True(BlobName.TryParse(text, out var name));
        Assert.Equal(text, name.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/etc/passwd")]
    [InlineData("a/")]
    [InlineData("a//b")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("../a")]
    [InlineData("a/../b")]
    [InlineData("a/./b")]
    [InlineData("a/..")]
    [InlineData(".passing/a")]
    [InlineData("a/.b")]
    [InlineData("a.")]
    [InlineData("a./b")]
    [InlineData("a\\b")]
    [InlineData("..\\a")]
    [InlineData("c:a")]
    [InlineData("a+")]
    [InlineData("a+/b")]
    [InlineData("a b")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("a%2e%2e")]
    [InlineData("A")]
    [InlineData("剪纸")]
    [InlineData("a\u202e")]
    public void Anything_that_could_lead_elsewhere_is_no_name(string? text) =>
        Assert.False(BlobName.TryParse(text, out _));

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void A_segment_has_200_characters_at_most(int characters, bool isName) =>
        Assert.Equal(isName, BlobName.TryParse(new string('a', characters), out _));

    [Theory]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public void A_name_has_500_characters_at_most(int characters, bool isName)
    {
        var text = string.Join('/', Enumerable.Repeat("abcd", 200))[..characters];

        Assert.Equal(isName, BlobName.TryParse(text.TrimEnd('/').PadRight(characters, 'a'), out _));
    }

    [Fact]
    public void What_is_no_name_cannot_be_parsed() =>
        Assert.Throws<FormatException>(() => BlobName.Parse("../a"));

    [Fact]
    public void Names_are_ordered_by_characters() => Assert.Equal(
        ["a", "a-b", "a.b", "a/b", "a0", "a_b", "aa"],
        new[] { "aa", "a_b", "a0", "a/b", "a.b", "a-b", "a" }.Select(BlobName.Parse).Order()
            .Select(name => name.Text));
}
