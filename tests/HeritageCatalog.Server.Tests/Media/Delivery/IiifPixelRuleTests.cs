namespace HeritageCatalog.Server.Tests.Media.Delivery;

/// <summary>
/// What the official validator of the IIIF Image API 3 looks for in the pixels of answers: region, size, rotation,
/// quality and format.
/// </summary>
public sealed class IiifPixelRuleTests(SquaresOnDisplay display) : IClassFixture<SquaresOnDisplay>
{
    public static TheoryData<int, int> SomeSquares => new(Enumerable.Range(0, 10).Select(i => (i, (i * 7 + 2) % 10)));

    [Fact]
    public async Task The_whole_picture_shows_all_squares()
    {
        var seen = await display.SeeAsync("/full/max/0/default.png");

        Assert.Equal((1000, 1000), (seen.Width, seen.Height));
        SquaresOnDisplay.HasSquares(seen);
    }

    [Theory]
    [MemberData(nameof(SomeSquares))]
    public async Task A_region_in_pixels_shows_its_square_and_nothing_else(int column, int row)
    {
        var seen = await display.SeeAsync($"/{(column * 100) + 13},{(row * 100) + 13},74,74/max/0/default.png");

        Assert.Equal((74, 74), (seen.Width, seen.Height));
        SquaresOnDisplay.HasColour(seen, 4, 4, column, row);
        SquaresOnDisplay.HasColour(seen, 69, 69, column, row);
    }

    [Theory]
    [MemberData(nameof(SomeSquares))]
    public async Task A_region_in_percent_shows_its_square_and_nothing_else(int column, int row)
    {
        var seen = await display.SeeAsync($"/pct:{(column * 10) + 1},{(row * 10) + 1},8,8/max/0/default.png");

        Assert.Equal((80, 80), (seen.Width, seen.Height));
        SquaresOnDisplay.HasColour(seen, 4, 4, column, row);
        SquaresOnDisplay.HasColour(seen, 75, 75, column, row);
    }

    [Fact]
    public async Task A_region_in_fractions_of_percent_is_cut_to_the_pixel()
    {
        var seen = await display.SeeAsync("/pct:40.5,20.5,9.5,9.5/max/0/default.png");

        Assert.Equal((95, 95), (seen.Width, seen.Height));
        SquaresOnDisplay.HasColour(seen, 40, 40, 4, 2);
    }

    [Fact]
    public async Task A_square_region_of_a_square_picture_is_all_of_it()
    {
        SquaresOnDisplay.HasSquares(await display.SeeAsync("/square/max/0/default.png"));
    }

    [Fact]
    public async Task A_region_that_reaches_beyond_the_edge_ends_there()
    {
        var seen = await display.SeeAsync("/900,900,300,300/max/0/default.png");

        Assert.Equal((100, 100), (seen.Width, seen.Height));
        SquaresOnDisplay.HasColour(seen, 50, 50, 9, 9);
    }

    [Theory]
    [InlineData("500,", 500, 500)]
    [InlineData(",300", 300, 300)]
    [InlineData("500,250", 500, 250)]
    [InlineData("200,700", 200, 700)]
    [InlineData("!350,900", 350, 350)]
    [InlineData("!900,350", 350, 350)]
    [InlineData("pct:50", 500, 500)]
    [InlineData("pct:33.3", 333, 333)]
    [InlineData("^max", 4000, 4000)]
    [InlineData("^1200,", 1200, 1200)]
    [InlineData("^,1100", 1100, 1100)]
    [InlineData("^1100,1300", 1100, 1300)]
    [InlineData("^!1500,1250", 1250, 1250)]
    [InlineData("^pct:120", 1200, 1200)]
    [InlineData("^500,", 500, 500)]
    public async Task A_size_shows_all_squares_in_it(string size, int width, int height)
    {
        var seen = await display.SeeAsync($"/full/{size}/0/default.png");

        Assert.Equal((width, height), (seen.Width, seen.Height));
        SquaresOnDisplay.HasSquares(seen);
    }

    [Theory]
    [InlineData("35,", 35, 35)]
    [InlineData(",35", 35, 35)]
    [InlineData("40,60", 40, 60)]
    [InlineData("^150,", 150, 150)]
    public async Task A_region_in_a_size_shows_its_square(string size, int width, int height)
    {
        var seen = await display.SeeAsync($"/310,610,80,80/{size}/0/default.png");

        Assert.Equal((width, height), (seen.Width, seen.Height));
        SquaresOnDisplay.HasColour(seen, width / 2, height / 2, 3, 6);
    }

    [Theory]
    [InlineData("0", false, 0)]
    [InlineData("90", false, 90)]
    [InlineData("180", false, 180)]
    [InlineData("270", false, 270)]
    [InlineData("360", false, 0)]
    [InlineData("90.0", false, 90)]
    [InlineData("!0", true, 0)]
    [InlineData("!90", true, 90)]
    [InlineData("!180", true, 180)]
    [InlineData("!270", true, 270)]
    public async Task A_rotation_mirrors_first_and_then_turns_clockwise(string rotation, bool isMirrored, int degrees)
    {
        var seen = await display.SeeAsync($"/full/max/{rotation}/default.png");

        SquaresOnDisplay.HasSquares(seen, (column, row) => SquareSeenAt(column, row, isMirrored, degrees));
    }

    [Theory]
    [InlineData("90")]
    [InlineData("180")]
    [InlineData("!270")]
    public async Task A_region_is_cut_before_it_is_turned(string rotation)
    {
        var seen = await display.SeeAsync($"/200,500,100,200/50,100/{rotation}/default.png");

        var isLying = rotation is "90" or "!270";
        Assert.Equal(isLying ? (100, 50) : (50, 100), (seen.Width, seen.Height));
        SquaresOnDisplay.HasColour(seen, 10, 10, 2, rotation == "!270" ? 5 : 6);
    }

    [Theory]
    [InlineData("default")]
    [InlineData("color")]
    public async Task Colours_stay(string quality)
    {
        var seen = await display.SeeAsync($"/full/max/0/{quality}.png");

        Assert.Equal(3, seen.Samples);
        SquaresOnDisplay.HasSquares(seen);
    }

    [Fact]
    public async Task Grey_is_as_light_as_the_colour()
    {
        var seen = await display.SeeAsync("/full/max/0/gray.png");

        Assert.Equal(1, seen.Samples);
        Assert.True(seen.At(950, 950).Red > seen.At(50, 50).Red + 50);
    }

    [Fact]
    public async Task Bitonal_is_black_and_white_only()
    {
        var seen = await display.SeeAsync("/full/max/0/bitonal.png");

        var shades = Enumerable.Range(0, 1000 * 1000).Select(i => seen.At(i % 1000, i / 1000).Red).Distinct().Order();
        Assert.Equal<byte>([0, 255], shades);
    }

    [Theory]
    [InlineData("jpg", "image/jpeg")]
    [InlineData("png", "image/png")]
    [InlineData("webp", "image/webp")]
    public async Task A_format_is_what_it_says_and_shows_all_squares(string format, string type)
    {
        using var answer = await display.GetAsync($"/full/max/0/default.{format}");
        var start = (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..12];

        Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(type, TypeOf(start));
        SquaresOnDisplay.HasSquares(await display.SeeAsync($"/full/max/0/default.{format}"));
    }

    private static (int Column, int Row) SquareSeenAt(int column, int row, bool isMirrored, int degrees)
    {
        const int Last = Squares.PerSide - 1;
        var (x, y) = degrees switch
        {
            90 => (row, Last - column),
            180 => (Last - column, Last - row),
            270 => (Last - row, column),
            _ => (column, row),
        };
        return (isMirrored ? Last - x : x, y);
    }

    private static string TypeOf(byte[] start) => start switch
    {
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', .., (byte)'W', (byte)'E', (byte)'B', (byte)'P'] => "image/webp",
        _ => "unknown",
    };
}
