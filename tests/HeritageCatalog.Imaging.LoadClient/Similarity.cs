using System.Globalization;
using HeritageCatalog.Imaging.Interop;

namespace HeritageCatalog.Imaging.LoadClient;

/// <summary>Compares renditions by structural similarity: mean of windows of 8 x 8 pixels of the light.</summary>
internal static class Similarity
{
    private const int Window = 8;
    private const int Step = 4;
    private const double SmallMean = 6.5025;
    private const double SmallSpread = 58.5225;

    public static void PrintWorst(string ours, string theirs)
    {
        var worst = 1.0;
        foreach (var file in Directory.GetFiles(ours).Order())
        {
            var value = Of(file, Path.Combine(theirs, Path.GetFileName(file)));
            worst = Math.Min(worst, value);
            Console.Error.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"  {Path.GetFileName(file)} {value:0.0000}"));
        }

        Console.WriteLine(worst.ToString("0.0000", CultureInfo.InvariantCulture));
    }

    private static double Of(string ours, string theirs)
    {
        using var first = ReadLight(ours);
        using var second = ReadLight(theirs);
        if (first.Width != second.Width || first.Height != second.Height)
        {
            throw new InvalidOperationException(
                $"{ours} has {first.Width}x{first.Height}, the other {second.Width}x{second.Height}.");
        }

        double sum = 0;
        var count = 0;
        for (var y = 0; y + Window <= first.Height; y += Step)
        {
            for (var x = 0; x + Window <= first.Width; x += Step, count++)
            {
                sum += OfWindow(first, second, x, y);
            }
        }

        return sum / count;
    }

    private static PooledPixels ReadLight(string path)
    {
        using var source = VipsSource.OfFile(path);
        using var image = VipsImage.Thumbnail(source, 30_000, 30_000, "", convert: false);
        using var light = image.ToColourSpace("b-w");
        return light.ReadPixels();
    }

    private static double OfWindow(PooledPixels first, PooledPixels second, int left, int top)
    {
        double a = 0, b = 0, aa = 0, bb = 0, ab = 0;
        for (var y = top; y < top + Window; y++)
        {
            var start = y * first.Width + left;
            var one = first.Samples.Slice(start, Window);
            var other = second.Samples.Slice(start, Window);
            for (var x = 0; x < Window; x++)
            {
                (a, b) = (a + one[x], b + other[x]);
                (aa, bb, ab) = (aa + one[x] * one[x], bb + other[x] * other[x], ab + one[x] * other[x]);
            }
        }

        const double Count = Window * Window;
        var (meanA, meanB) = (a / Count, b / Count);
        var (spreadA, spreadB) = (aa / Count - meanA * meanA, bb / Count - meanB * meanB);
        var common = ab / Count - meanA * meanB;
        return (2 * meanA * meanB + SmallMean) * (2 * common + SmallSpread)
            / ((meanA * meanA + meanB * meanB + SmallMean) * (spreadA + spreadB + SmallSpread));
    }
}
