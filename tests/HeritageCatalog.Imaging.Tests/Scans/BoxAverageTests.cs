using HeritageCatalog.Imaging.Scans;

namespace HeritageCatalog.Imaging.Tests.Scans;

public sealed class BoxAverageTests
{
    [Theory]
    [InlineData(2, 3, 2)]
    [InlineData(2, 3, 1024)]
    [InlineData(2, 3, 1025)]
    [InlineData(2, 1, 1037)]
    [InlineData(3, 3, 800)]
    [InlineData(3, 1, 769)]
    [InlineData(5, 3, 1301)]
    [InlineData(7, 3, 1799)]
    [InlineData(16, 3, 4100)]
    [InlineData(16, 1, 31)]
    public void Each_pixel_is_the_rounded_mean_of_its_square(int side, int bands, int width)
    {
        var rows = new byte[side * width * bands];
        new Random(side * width).NextBytes(rows);

        Assert.Equal(MeansOf(rows, side, bands, width), Make(rows, side, bands, width));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(16)]
    public void White_stays_white(int side)
    {
        var rows = new byte[side * 600 * 3];
        Array.Fill(rows, (byte)255);

        Assert.All(Make(rows, side, 3, 600), one => Assert.Equal(255, one));
    }

    [Fact]
    public void Squares_whose_sums_would_overflow_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new BoxAverage(BoxAverage.LargestSide + 1, 100, 3));
    }

    private static byte[] Make(byte[] rows, int side, int bands, int width)
    {
        var box = new BoxAverage(side, width, bands);
        var made = new byte[box.MadeLength];
        box.Make(rows, made);
        return made;
    }

    private static byte[] MeansOf(byte[] rows, int side, int bands, int width)
    {
        var means = new byte[width / side * bands];
        for (var at = 0; at < means.Length; at++)
        {
            var sum = 0;
            for (var pixel = 0; pixel < side * side; pixel++)
            {
                var x = width % side / 2 + at / bands * side + pixel % side;
                sum += rows[(pixel / side * width + x) * bands + at % bands];
            }

            means[at] = (byte)((sum + side * side / 2) / (side * side));
        }

        return means;
    }
}
