namespace HeritageCatalog.Imaging.Analysis;

/// <summary>The slowest waves of a channel's discrete cosine transform, those below the diagonal.</summary>
/// <param name="Average">The constant part.</param>
/// <param name="Factors">How strong each wave is, from 0 to 1 with 0.5 for none, by rows.</param>
/// <param name="Scale">The strength that 0 and 1 stand for.</param>
internal sealed record Waves(double Average, IReadOnlyList<double> Factors, double Scale)
{
    public static Waves Of(double[] channel, int width, int height, int across, int down)
    {
        var cosinesAcross = Cosines(width, across);
        var cosinesDown = Cosines(height, down);
        var strengths = new List<double>(across * down);
        for (var y = 0; y < down; y++)
        {
            for (var x = 0; x * down < across * (down - y); x++)
            {
                strengths.Add(StrengthOf(channel, cosinesAcross[x], cosinesDown[y]));
            }
        }

        var scale = strengths.Skip(1).Select(Math.Abs).DefaultIfEmpty().Max();
        var factors = strengths.Skip(1).Select(strength => scale == 0 ? strength : 0.5 + 0.5 / scale * strength);
        return new Waves(strengths[0], [.. factors], scale);
    }

    private static double[][] Cosines(int length, int waves) =>
    [
        .. Enumerable.Range(0, waves).Select(wave =>
            Enumerable.Range(0, length).Select(at => Math.Cos(Math.PI / length * wave * (at + 0.5))).ToArray()),
    ];

    private static double StrengthOf(double[] channel, double[] across, double[] down)
    {
        double sum = 0;
        for (var y = 0; y < down.Length; y++)
        {
            double row = 0;
            for (var x = 0; x < across.Length; x++)
            {
                row += channel[y * across.Length + x] * across[x];
            }

            sum += row * down[y];
        }

        return sum / channel.Length;
    }
}
