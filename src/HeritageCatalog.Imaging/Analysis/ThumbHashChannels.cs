namespace HeritageCatalog.Imaging.Analysis;

/// <summary>Light, two differences of colours and opacity of each pixel, laid on the average colour.</summary>
internal sealed class ThumbHashChannels(int pixels)
{
    public double[] Light { get; } = new double[pixels];

    public double[] YellowBlue { get; } = new double[pixels];

    public double[] RedGreen { get; } = new double[pixels];

    public double[] Alpha { get; } = new double[pixels];

    public bool HasAlpha { get; private set; }

    public static ThumbHashChannels Split(int width, int height, ReadOnlySpan<byte> rgba)
    {
        var channels = new ThumbHashChannels(width * height);
        var average = AverageOf(rgba, out var opacity);
        channels.HasAlpha = opacity < width * height;
        for (var i = 0; i < channels.Light.Length; i++)
        {
            channels.Set(i, rgba.Slice(i * 4, 4), average);
        }

        return channels;
    }

    private static (double Red, double Green, double Blue) AverageOf(ReadOnlySpan<byte> rgba, out double opacity)
    {
        double red = 0, green = 0, blue = 0;
        opacity = 0;
        for (var at = 0; at < rgba.Length; at += 4)
        {
            var alpha = rgba[at + 3] / 255.0;
            red += alpha / 255 * rgba[at];
            green += alpha / 255 * rgba[at + 1];
            blue += alpha / 255 * rgba[at + 2];
            opacity += alpha;
        }

        return opacity == 0 ? (red, green, blue) : (red / opacity, green / opacity, blue / opacity);
    }

    private void Set(int index, ReadOnlySpan<byte> pixel, (double Red, double Green, double Blue) average)
    {
        var alpha = pixel[3] / 255.0;
        var red = average.Red * (1 - alpha) + alpha / 255 * pixel[0];
        var green = average.Green * (1 - alpha) + alpha / 255 * pixel[1];
        var blue = average.Blue * (1 - alpha) + alpha / 255 * pixel[2];
        Light[index] = (red + green + blue) / 3;
        YellowBlue[index] = (red + green) / 2 - blue;
        RedGreen[index] = red - green;
        Alpha[index] = alpha;
    }
}
