namespace HeritageCatalog.Imaging.Analysis;

/// <summary>Finds the colours that an image is mostly made of, by k-means in <see cref="Oklab"/>.</summary>
internal static class DominantColours
{
    private const int Clusters = 6;
    private const int Rounds = 12;

    // Two colours nearer than this are told apart only side by side.
    private const float Alike = 0.08f;

    private const double LeastShare = 0.03;

    private const byte LeastOpacity = 128;

    /// <summary>The same pixels give the same colours: nothing here is random.</summary>
    public static IReadOnlyList<DominantColour> Find(ReadOnlySpan<byte> rgba)
    {
        var pixels = Read(rgba);
        if (pixels.Count == 0)
        {
            return [];
        }

        var centres = Spread(pixels);
        var counts = new int[centres.Count];
        for (var round = 0; round < Rounds; round++)
        {
            counts = MoveToMiddle(centres, pixels);
        }

        return Describe(Merge(centres, counts), pixels.Count);
    }

    private static List<Oklab> Read(ReadOnlySpan<byte> rgba)
    {
        var pixels = new List<Oklab>(rgba.Length / 4);
        for (var at = 0; at < rgba.Length; at += 4)
        {
            if (rgba[at + 3] >= LeastOpacity)
            {
                pixels.Add(Oklab.FromRgb(rgba[at], rgba[at + 1], rgba[at + 2]));
            }
        }

        return pixels;
    }

    // Begins with the first pixel and adds the one farthest from all before, so that small bright spots count too.
    private static List<Oklab> Spread(List<Oklab> pixels)
    {
        var centres = new List<Oklab> { pixels[0] };
        var distances = new float[pixels.Count];
        Array.Fill(distances, float.MaxValue);
        while (centres.Count < Clusters)
        {
            var farthest = 0;
            for (var i = 0; i < distances.Length; i++)
            {
                distances[i] = Math.Min(distances[i], pixels[i].DistanceSquaredTo(centres[^1]));
                farthest = distances[i] > distances[farthest] ? i : farthest;
            }

            if (distances[farthest] == 0)
            {
                break;
            }

            centres.Add(pixels[farthest]);
        }

        return centres;
    }

    private static int[] MoveToMiddle(List<Oklab> centres, List<Oklab> pixels)
    {
        var sums = new (double Light, double Red, double Yellow)[centres.Count];
        var counts = new int[centres.Count];
        foreach (var pixel in pixels)
        {
            var nearest = Nearest(centres, pixel);
            counts[nearest]++;
            sums[nearest].Light += pixel.Light;
            sums[nearest].Red += pixel.GreenRed;
            sums[nearest].Yellow += pixel.BlueYellow;
        }

        for (var i = 0; i < centres.Count; i++)
        {
            centres[i] = counts[i] == 0 ? centres[i] : Divide(sums[i], counts[i]);
        }

        return counts;
    }

    private static Oklab Divide((double Light, double Red, double Yellow) sum, int count) =>
        new((float)(sum.Light / count), (float)(sum.Red / count), (float)(sum.Yellow / count));

    private static int Nearest(List<Oklab> centres, Oklab pixel)
    {
        var nearest = 0;
        var least = float.MaxValue;
        for (var i = 0; i < centres.Count; i++)
        {
            var distance = pixel.DistanceSquaredTo(centres[i]);
            if (distance < least)
            {
                (nearest, least) = (i, distance);
            }
        }

        return nearest;
    }

    private static List<(Oklab Colour, int Count)> Merge(List<Oklab> centres, int[] counts)
    {
        var merged = new List<(Oklab Colour, int Count)>();
        foreach (var (colour, count) in centres.Zip(counts).OrderByDescending(pair => pair.Second))
        {
            var at = merged.FindIndex(one => one.Colour.DistanceSquaredTo(colour) < Alike * Alike);
            if (at < 0)
            {
                merged.Add((colour, count));
            }
            else
            {
                merged[at] = (merged[at].Colour, merged[at].Count + count);
            }
        }

        return merged;
    }

    private static IReadOnlyList<DominantColour> Describe(List<(Oklab Colour, int Count)> clusters, int pixels)
    {
        var colours = clusters.OrderByDescending(cluster => cluster.Count).Select(cluster =>
        {
            var (red, green, blue) = cluster.Colour.ToRgb();
            return new DominantColour(red, green, blue, Math.Round((double)cluster.Count / pixels, 3));
        });
        return [.. colours.Where((colour, index) => index == 0 || colour.Share >= LeastShare)];
    }
}
