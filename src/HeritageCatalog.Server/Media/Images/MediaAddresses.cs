using HeritageCatalog.Server.Catalog;

namespace HeritageCatalog.Server.Media.Images;

/// <summary>Where pictures are found. What lies behind an address never changes.</summary>
/// <param name="origin">What stands before the path, <c>https://img.example.org</c>; empty for nothing.</param>
public sealed class MediaAddresses(string origin)
{
    /// <summary>The path below which pictures are.</summary>
    public const string Root = "/media";

    /// <summary>The path below which parts of pictures are.</summary>
    public const string IiifRoot = "/iiif/3";

    /// <summary>The segment before signed sizes.</summary>
    public const string Sizes = "sizes";

    /// <summary>The segment before what was sent as it is.</summary>
    public const string Originals = "originals";

    /// <summary>How recordings, films and documents are called.</summary>
    public const string File = "file";

    private readonly string _origin = origin.TrimEnd('/');

    public string Of(RenderedSet set, Rendition rendition) =>
        $"{_origin}{Root}/{set.Key}/{FileOf(rendition)}";

    /// <summary>The path of a size, which is what is signed.</summary>
    public static string SizePathOf(string key, string size) => $"{Root}/{key}/{Sizes}/{size}";

    /// <summary>The path of what was sent, which is what is signed.</summary>
    public static string OriginalPathOf(Id<MediaAsset> id, string sha256) => $"{Root}/{Originals}/{id}/{sha256}";

    /// <summary>Where a recording, film or document is found.</summary>
    public string OfFile(RenderedSet set) => $"{_origin}{Root}/{set.Key}/{File}.{ExtensionOf(set.File!.ContentType)}";

    /// <summary>Where something signed is found.</summary>
    /// <param name="path">Without its signature.</param>
    /// <param name="signature">What follows it.</param>
    public string OfSigned(string path, string signature) => $"{_origin}{path}{signature}";

    /// <summary>Where the IIIF Image API answers for a picture.</summary>
    /// <param name="key">Of its rendered set.</param>
    /// <param name="here">What stands before the path where no other origin is set.</param>
    public string IiifOf(string key, string here = "") => $"{(_origin.Length > 0 ? _origin : here)}{IiifRoot}/{key}";

    /// <summary>The end of the address, and the name of the file in the blob store.</summary>
    public static string FileOf(Rendition rendition) => $"{rendition.Preset}.{ExtensionOf(rendition.Format)}";

    /// <summary>Whether that is what a rendition is called.</summary>
    public static bool IsFileOf(Rendition rendition, ReadOnlySpan<char> file) =>
        file.StartsWith(rendition.Preset)
        && file[rendition.Preset.Length..] is ['.', .. var extension]
        && extension.SequenceEqual(ExtensionOf(rendition.Format));

    public static string ExtensionOf(ImageFormat format) => format switch
    {
        ImageFormat.Jpeg => "jpg",
        ImageFormat.Avif => "avif",
        _ => "webp",
    };

    /// <summary>Of recordings, films and documents.</summary>
    public static string ExtensionOf(string contentType) => contentType switch
    {
        "audio/mpeg" => "mp3",
        "audio/mp4" => "m4a",
        "video/quicktime" => "mov",
        "video/x-matroska" => "mkv",
        "audio/x-matroska" => "mka",
        _ => contentType[(contentType.IndexOf('/') + 1)..],
    };

    public static string ContentTypeOf(ImageFormat format) => format switch
    {
        ImageFormat.Jpeg => "image/jpeg",
        ImageFormat.Avif => "image/avif",
        _ => "image/webp",
    };
}
