namespace HeritageCatalog.Imaging.Renditions;

/// <summary>Tells of each format how it is named elsewhere.</summary>
public static class RenditionFormats
{
    /// <summary>The registered media type, such as <c>image/webp</c>.</summary>
    public static string MediaType(this RenditionFormat format) => $"image/{format.ToString().ToLowerInvariant()}";

    /// <summary>The ending of a file's name, without the dot.</summary>
    public static string Extension(this RenditionFormat format) =>
        format == RenditionFormat.Jpeg ? "jpg" : format.ToString().ToLowerInvariant();

    /// <summary>Finds the format with that ending, such as <c>webp</c>; exact, in small letters.</summary>
    public static RenditionFormat? FindByExtension(string extension) => extension switch
    {
        "jpg" => RenditionFormat.Jpeg,
        "webp" => RenditionFormat.Webp,
        "avif" => RenditionFormat.Avif,
        "png" => RenditionFormat.Png,
        _ => null,
    };
}
