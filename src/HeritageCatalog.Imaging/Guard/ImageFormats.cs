namespace HeritageCatalog.Imaging.Guard;

/// <summary>Tells of each format how it is named elsewhere.</summary>
public static class ImageFormats
{
    /// <summary>The registered media type, such as <c>image/jpeg</c>.</summary>
    public static string MediaType(this ImageFormat format) => $"image/{format.ToString().ToLowerInvariant()}";

    /// <summary>The usual ending of a file's name, without the dot.</summary>
    public static string Extension(this ImageFormat format) => format switch
    {
        ImageFormat.Jpeg => "jpg",
        ImageFormat.Tiff => "tif",
        _ => format.ToString().ToLowerInvariant(),
    };

    /// <summary>The loader of libvips, which is named so that no other one is tried.</summary>
    internal static string Loader(this ImageFormat format) => format switch
    {
        ImageFormat.Jpeg => "jpegload_source",
        ImageFormat.Png => "pngload_source",
        ImageFormat.Gif => "gifload_source",
        ImageFormat.Webp => "webpload_source",
        ImageFormat.Avif => "heifload_source",
        _ => "tiffload_source",
    };
}
