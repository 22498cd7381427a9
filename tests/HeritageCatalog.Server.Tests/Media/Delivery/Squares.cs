namespace HeritageCatalog.Server.Tests.Media.Delivery;

/// <summary>A picture of 10 by 10 squares, no two of one colour, so that what is seen tells where it is from.</summary>
internal static class Squares
{
    public const int PerSide = 10;

    /// <param name="width">A multiple of ten.</param>
    /// <param name="height">A multiple of ten.</param>
    /// <param name="mark">Makes it another file.</param>
    public static byte[] Draw(int width, int height, string mark = "squares")
    {
        var pixels = new byte[width * height * 3];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (red, green, blue) = ColourOf(x * PerSide / width, y * PerSide / height);
                var at = ((y * width) + x) * 3;
                (pixels[at], pixels[at + 1], pixels[at + 2]) = (red, green, blue);
            }
        }

        return TestPicture.OfPixels(pixels, width, height, mark);
    }

    /// <summary>Neighbours differ by at least 20 in red or green, and by much more in blue.</summary>
    /// <param name="column">From 0 to 9.</param>
    /// <param name="row">From 0 to 9.</param>
    public static (byte Red, byte Green, byte Blue) ColourOf(int column, int row) =>
        ((byte)(30 + (column * 20)), (byte)(30 + (row * 20)), (byte)(((column * 3) + (row * 7)) % PerSide * 20 + 30));
}
