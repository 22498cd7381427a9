using HeritageCatalog.Imaging.Interop;

namespace HeritageCatalog.Imaging.LoadClient;

/// <summary>
/// Makes pictures with about as much detail as photographs have: clouds, hard edges of all sizes, grain.
/// </summary>
internal static class TestImages
{
    public static void Make(string folder)
    {
        using var photograph = Clouds(6000, 4000).CopyToMemory(CancellationToken.None);
        Save(photograph, "jpegsave", Path.Combine(folder, "24-mp.jpg"), ("Q", "90"));
        Save(photograph, "jpegsave", Path.Combine(folder, "24-mp-profile.jpg"), ("Q", "90"), ("profile", "p3"));
        Save(photograph, "pngsave", Path.Combine(folder, "24-mp.png"), ("compression", "3"));
        using var scan = Run(new VipsOperation("replicate").With("in", photograph).With("across", 2).With("down", 2));
        using var cut = scan.Extract(0, 0, 12_000, 8_000);
        Save(cut, "tiffsave", Path.Combine(folder, "96-mp.tif"), ("compression", "none"));
    }

    public static VipsImage Clouds(int width, int height)
    {
        using var colours = Add(
            Add(Banded(Cloud(width, height, 1), "1 0 0"), Banded(Cloud(width, height, 2), "0 1 0")),
            Banded(Cloud(width, height, 3), "0 0 1"));
        using var bytes = colours.ToBytes();
        return Run(new VipsOperation("copy").With("in", bytes).With("interpretation", "srgb"));
    }

    private static VipsImage Cloud(int width, int height, int seed)
    {
        var sum = Scaled(Perlin(width, height, 1024, seed), 60, 128);
        sum = Add(sum, Scaled(Edges(Perlin(width, height, 512, 98)), 40 / 255.0, -20));

        // The same structure in all three colours, as things have it, half as strong at half the size.
        for (var (cell, strength) = (512, 40.0); cell >= 4; cell /= 2, strength /= 1.7)
        {
            sum = Add(sum, Scaled(Perlin(width, height, cell, 99), strength, 0));
        }

        return Add(sum, Run(new VipsOperation("gaussnoise").With("width", width).With("height", height)
            .With("sigma", 1.5).With("mean", 0.0).With("seed", seed)));
    }

    private static VipsImage Perlin(int width, int height, int cell, int seed) =>
        Run(new VipsOperation("perlin").With("width", width).With("height", height).With("cell_size", cell)
            .With("seed", seed));

    private static VipsImage Edges(VipsImage image)
    {
        using var cloud = image;
        return Run(new VipsOperation("relational_const").With("in", cloud).With("relational", "more").With("c", "0"));
    }

    private static VipsImage Scaled(VipsImage image, double factor, double offset)
    {
        using var scaled = image;
        return Run(new VipsOperation("linear").With("in", scaled).With("a", factor).With("b", offset));
    }

    private static VipsImage Add(VipsImage left, VipsImage right)
    {
        using var first = left;
        using var second = right;
        return Run(new VipsOperation("add").With("left", first).With("right", second));
    }

    private static VipsImage Banded(VipsImage image, string factors)
    {
        using var one = image;
        return Run(new VipsOperation("linear").With("in", one).With("a", factors).With("b", "0 0 0"));
    }

    private static void Save(VipsImage image, string saver, string path, params (string Name, string Value)[] options)
    {
        using var operation = new VipsOperation(saver).With("in", image).With("filename", path);
        foreach (var (name, value) in options)
        {
            operation.With(name, value);
        }

        operation.Run();
    }

    private static VipsImage Run(VipsOperation operation)
    {
        using (operation)
        {
            return operation.Run().TakeImage();
        }
    }
}
