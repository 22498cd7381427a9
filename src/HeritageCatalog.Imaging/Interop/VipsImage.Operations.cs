namespace HeritageCatalog.Imaging.Interop;

internal sealed partial class VipsImage
{
    private const int AnyHeight = 1_000_000;

    /// <summary>Reads the header of a file with one named loader; no pixel is decoded.</summary>
    public static VipsImage LoadHeader(VipsSource source, string loader)
    {
        using var operation = new VipsOperation(loader);
        return operation.With("source", source).With("fail_on", "error").Run().TakeImage();
    }

    /// <summary>One level of a tiled TIFF of our own, of which any part is then read without the rest.</summary>
    public static VipsImage LoadPage(VipsSource source, int page)
    {
        using var operation = new VipsOperation("tiffload_source");
        return operation.With("source", source).With("page", page).Run().TakeImage();
    }

    /// <summary>
    /// An image of bytes, light or red, green and blue, that has to be disposed before they are.
    /// </summary>
    public static VipsImage OfMemory(NativeBuffer pixels, int width, int height, int bands)
    {
        VipsLibrary.EnsureLoaded();
        var image = Vips.vips_image_new_from_memory(
            pixels, (nuint)pixels.ByteLength, width, height, bands, UnsignedBytes);
        if (image == 0)
        {
            throw new ImagingException("memory", VipsErrors.Take());
        }

        using var plain = new VipsImage(image);
        using var operation = new VipsOperation("copy");
        return operation.With("in", plain).With("interpretation", bands == 1 ? "b-w" : "srgb").Run().TakeImage();
    }

    /// <summary>
    /// Plans to decode a file into a box, never larger than it is, upright; the decoder skips what the size does not
    /// need.
    /// </summary>
    /// <param name="source">The file.</param>
    /// <param name="width">The box' width in pixels.</param>
    /// <param name="height">The box' height in pixels.</param>
    /// <param name="loaderOptions">Further options of the loader, such as <c>n=-1</c>.</param>
    /// <param name="convert">Whether colours have to be converted to sRGB with eight bits.</param>
    public static VipsImage Thumbnail(VipsSource source, int width, int height, string loaderOptions, bool convert)
    {
        using var operation = new VipsOperation("thumbnail_source");

        // As an argument of its own, fail_on is ignored here; the loader has to be given it. The level below,
        // "truncated", lets a TIFF through whose last rows are missing.
        operation.With("source", source).With("option_string", $"[fail_on=error{loaderOptions}]")
            .With("width", width).With("height", height).With("size", "down");
        if (convert)
        {
            // Anything but 8-bit sRGB without a profile; for that it would cost 1.7 times as long.
            operation.With("output_profile", "srgb");
        }

        return operation.Run().TakeImage();
    }

    /// <summary>Plans this image at exactly this size; of an animation, each frame.</summary>
    public VipsImage Resize(int width, int height)
    {
        // Where the proportions give that height anyway, both sides are scaled alike and the rounding is shared by both
        // edges; to stretch by a third of a pixel would blur some rows more than others.
        if (Math.Round((double)PageHeight * width / Width) == height)
        {
            var scaled = Resize(width, AnyHeight, "both");
            if (scaled.PageHeight == height)
            {
                return scaled;
            }

            // libvips goes in two steps, and may round up in both.
            scaled.Dispose();
        }

        return Resize(width, height, "force");
    }

    /// <summary>Plans this image at so much of its width and height.</summary>
    public VipsImage Scale(double across, double down)
    {
        using var operation = new VipsOperation("resize");
        return operation.With("in", this).With("scale", across).With("vscale", down).Run().TakeImage();
    }

    /// <summary>From the colours of that profile to sRGB.</summary>
    public VipsImage ToSrgb(byte[] profile)
    {
        using var profiled = Share();
        profiled.SetBlob("icc-profile-data", profile);
        using var operation = new VipsOperation("thumbnail_image");
        return operation.With("in", profiled).With("width", Width).With("height", AnyHeight).With("size", "down")
            .With("output_profile", "srgb").Run().TakeImage();
    }

    public VipsImage Extract(int left, int top, int width, int height)
    {
        using var operation = new VipsOperation("extract_area");
        return operation.With("input", this).With("left", left).With("top", top).With("width", width)
            .With("height", height).Run().TakeImage();
    }

    /// <summary>Mirrored from left to right.</summary>
    public VipsImage Flip()
    {
        using var operation = new VipsOperation("flip");
        return operation.With("in", this).With("direction", "horizontal").Run().TakeImage();
    }

    /// <summary>Turned clockwise by 90, 180 or 270 degrees.</summary>
    public VipsImage Rotate(int degrees)
    {
        using var operation = new VipsOperation("rot");
        return operation.With("in", this).With("angle", $"d{degrees}").Run().TakeImage();
    }

    /// <summary>Of a grey image: white where it is at least half light, black elsewhere.</summary>
    public VipsImage ToBlackAndWhite()
    {
        using var operation = new VipsOperation("relational_const");
        return operation.With("in", this).With("relational", "moreeq").With("c", "128").Run().TakeImage();
    }

    public VipsImage ToColourSpace(string space)
    {
        using var operation = new VipsOperation("colourspace");
        return operation.With("in", this).With("space", space).Run().TakeImage();
    }

    public VipsImage ToBytes()
    {
        using var operation = new VipsOperation("cast");
        return operation.With("in", this).With("format", "uchar").Run().TakeImage();
    }

    /// <summary>Lays what is transparent on white.</summary>
    public VipsImage Flatten()
    {
        using var operation = new VipsOperation("flatten");
        return operation.With("in", this).With("background", "255").Run().TakeImage();
    }

    /// <summary>Another image with the same pixels, whose metadata may be changed.</summary>
    public VipsImage Share()
    {
        using var operation = new VipsOperation("copy");
        return operation.With("in", this).Run().TakeImage();
    }

    /// <summary>The first frame of an animation, or the image itself.</summary>
    public VipsImage FirstFrame()
    {
        var frame = PageHeight < Height ? Extract(0, 0, Width, PageHeight) : Share();
        foreach (var field in new[] { "page-height", "n-pages", "delay", "loop" })
        {
            frame.Remove(field);
        }

        return frame;
    }

    private VipsImage Resize(int width, int height, string size)
    {
        using var operation = new VipsOperation("thumbnail_image");
        return operation.With("in", this).With("width", width).With("height", height).With("size", size)
            .With("no_rotate", true).Run().TakeImage();
    }
}
