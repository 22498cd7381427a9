using HeritageCatalog.Imaging.Interop;

namespace HeritageCatalog.Imaging.Analysis;

/// <summary>Looks at a small copy of an image.</summary>
internal static class ImageAnalyser
{
    // Enough to find what stands out; the search costs as many times more as there are more pixels.
    private const int FocalSide = 256;

    public static ImageAnalysis Analyse(VipsImage image)
    {
        using var frame = image.FirstFrame();
        using var small = Held(frame, ThumbHash.LongestSide);
        var rgba = ReadRgba(small);
        return new ImageAnalysis
        {
            ThumbHash = ThumbHash.Encode(small.Width, small.Height, rgba),
            Colours = DominantColours.Find(rgba),
            FocalPoint = FindFocalPoint(frame),
        };
    }

    private static VipsImage Held(VipsImage image, int side)
    {
        var scale = Math.Min(1, (double)side / Math.Max(image.Width, image.Height));
        return image.Resize(
            Math.Max(1, (int)Math.Round(image.Width * scale)), Math.Max(1, (int)Math.Round(image.Height * scale)));
    }

    private static byte[] ReadRgba(VipsImage image)
    {
        using var colour = image.ToColourSpace("srgb");
        using var pixels = colour.ReadPixels();
        var samples = pixels.Samples;
        var rgba = new byte[pixels.Width * pixels.Height * 4];
        for (var i = 0; i < rgba.Length / 4; i++)
        {
            var pixel = samples.Slice(i * pixels.Bands, pixels.Bands);
            pixel[..3].CopyTo(rgba.AsSpan(i * 4));
            rgba[i * 4 + 3] = pixels.Bands > 3 ? pixel[3] : (byte)255;
        }

        return rgba;
    }

    private static FocalPoint FindFocalPoint(VipsImage frame)
    {
        using var held = Held(frame, FocalSide);
        using var shown = held.HasAlpha ? held.Flatten() : held.Share();
        using var colour = shown.ToColourSpace("srgb");
        using var operation = new VipsOperation("smartcrop");
        operation.With("input", colour).With("width", Math.Max(1, colour.Width / 2))
            .With("height", Math.Max(1, colour.Height / 2)).With("interesting", "attention").Run();
        return new FocalPoint(
            Fraction(operation.TakeInteger("attention_x"), colour.Width),
            Fraction(operation.TakeInteger("attention_y"), colour.Height));
    }

    private static double Fraction(int at, int side) => Math.Round(Math.Clamp((at + 0.5) / side, 0, 1), 3);
}
