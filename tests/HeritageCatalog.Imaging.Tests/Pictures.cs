using HeritageCatalog.Imaging.Interop;

namespace HeritageCatalog.Imaging.Tests;

/// <summary>
/// Makes image files for tests: a red left half and a blue right half, with a white spot below right.
/// </summary>
internal static class Pictures
{
    public static byte[] Jpeg(int width, int height, string options = "") =>
        Save(Halves(width, height), "jpegsave_buffer", options);

    public static byte[] Png(int width, int height, string options = "") =>
        Save(Halves(width, height), "pngsave_buffer", options);

    /// <summary>Writes an image and disposes it; options as <c>Q=90 interlace=true</c>.</summary>
    public static byte[] Save(VipsImage image, string saver, string options = "")
    {
        using var saved = image;
        using var operation = new VipsOperation(saver).With("in", saved);
        foreach (var option in options.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = option.Split('=');
            operation.With(parts[0], parts[1]);
        }

        using var buffer = operation.Run().TakeBuffer();
        var bytes = new byte[buffer.ByteLength];
        buffer.ReadSpan(0, bytes.AsSpan());
        return bytes;
    }

    public static VipsImage Halves(int width, int height)
    {
        var pixels = new byte[width * height * 3];
        for (var i = 0; i < width * height; i++)
        {
            var (x, y) = (i % width, i / width);
            var isSpot = x >= width * 3 / 4 && y >= height * 3 / 4;
            pixels[i * 3] = isSpot || x < width / 2 ? (byte)255 : (byte)0;
            pixels[i * 3 + 1] = isSpot ? (byte)255 : (byte)0;
            pixels[i * 3 + 2] = isSpot || x >= width / 2 ? (byte)255 : (byte)0;
        }

        return OfPixels(pixels, width, height, 3);
    }

    public static unsafe VipsImage OfPixels(byte[] samples, int width, int height, int bands)
    {
        VipsLibrary.EnsureLoaded();
        fixed (byte* data = samples)
        {
            using var image = new VipsImage(
                Vips.vips_image_new_from_memory_copy(data, (nuint)samples.Length, width, height, bands, 0));
            return bands >= 3 ? As(image, "srgb") : As(image, "b-w");
        }
    }

    public static VipsImage As(VipsImage image, string interpretation)
    {
        using var operation = new VipsOperation("copy");
        return operation.With("in", image).With("interpretation", interpretation).Run().TakeImage();
    }

    public static byte[] ColourAt(byte[] file, double x, double y)
    {
        using var image = Open(file);
        using var colour = image.ToColourSpace("srgb");
        using var pixels = colour.ReadPixels();
        var at = (int)(y * (pixels.Height - 1)) * pixels.Width + (int)(x * (pixels.Width - 1));
        return pixels.Samples.Slice(at * pixels.Bands, pixels.Bands).ToArray();
    }

    /// <summary>Decodes a file whole, with all frames, as it would be shown.</summary>
    public static VipsImage Open(byte[] file)
    {
        using var temporary = new TemporaryFile(file);
        using var source = VipsSource.OfFile(temporary.Path);
        using var planned = VipsImage.Thumbnail(source, 30_000, 30_000, "", convert: false);
        return planned.CopyToMemory(TestContext.Current.CancellationToken);
    }
}
