using HeritageCatalog.Imaging.Analysis;

namespace HeritageCatalog.Imaging.Tests.Analysis;

public sealed class ThumbHashTests
{
    // What the reference implementation (thumbhash 0.1.1 on npm) says of the same pixels.
    [Theory]
    [InlineData(100, 75, false, "1f08060d827686585768085565646677cfc8b5bc40")]
    [InlineData(75, 100, false, "1ff8010d025556759761724053556666fdf93aa66f")]
    [InlineData(100, 100, true, "1ff88105000754632868370653bfba67e6094545c1c154134f")]
    [InlineData(1, 1, false, "000802070000000000000000000000000000000000000000")]
    [InlineData(100, 3, true, "9cf88521820770668788776f8867a09605046758778878")]
    [InlineData(37, 61, false, "1e080614061834101aa0754a45670d1fcc83c0")]
    [InlineData(64, 64, true, "1f08820d020785475608545469dd8f866f8142305d4d25e445")]
    public void A_hash_is_the_one_that_the_reference_makes(int width, int height, bool hasAlpha, string expected)
    {
        var hash = ThumbHash.Encode(width, height, Pattern(width, height, hasAlpha));

        Assert.Equal(expected, Convert.ToHexStringLower(hash));
    }

    [Fact]
    public void Nothing_to_be_seen_has_a_hash_too()
    {
        var hash = ThumbHash.Encode(8, 8, new byte[8 * 8 * 4]);

        Assert.Equal("00088205000000000000000000000000000000000000000000", Convert.ToHexStringLower(hash));
    }

    [Fact]
    public void An_image_with_a_side_beyond_100_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ThumbHash.Encode(101, 1, new byte[404]));
    }

    private static byte[] Pattern(int width, int height, bool hasAlpha)
    {
        var rgba = new byte[width * height * 4];
        for (var i = 0; i < width * height; i++)
        {
            var (x, y) = (i % width, i / width);
            rgba[i * 4] = (byte)(x * 7 + y * 3);
            rgba[i * 4 + 1] = (byte)(x * x + y * 5);
            rgba[i * 4 + 2] = (byte)(x * 2 + y * y);
            rgba[i * 4 + 3] = hasAlpha ? (byte)(x * 11 + y * 13) : (byte)255;
        }

        return rgba;
    }
}
