using System.Buffers;
using System.Text.Json;
using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Imaging.DeepZoom;

/// <summary>Writes <c>info.json</c>: what can be asked of an image, neither less nor more than is answered.</summary>
public static class IiifInformation
{
    /// <summary>The media type that the specification names.</summary>
    public const string MediaType =
        "application/ld+json;profile=\"http://iiif.io/api/image/3/context.json\"";

    /// <summary>Describes an image.</summary>
    /// <param name="id">The absolute address of the image, without <c>/info.json</c>.</param>
    /// <param name="whole">Its size.</param>
    /// <param name="limits">How large an answer may be.</param>
    public static ReadOnlyMemory<byte> Write(string id, PixelSize whole, IiifLimits limits)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        WriteBeginning(writer, id, "level2", whole);
        writer.WriteNumber("maxWidth", limits.MaxSide);
        writer.WriteNumber("maxHeight", limits.MaxSide);
        writer.WriteNumber("maxArea", limits.MaxArea);
        WriteSizes(writer, SizesOf(whole, limits));
        WriteTiles(writer, whole);
        WriteNames(writer, "preferredFormats", ["webp", "jpg"]);
        WriteNames(writer, "extraFormats", ["webp"]);
        WriteNames(writer, "extraQualities", ["color", "gray", "bitonal"]);
        WriteNames(
            writer, "extraFeatures", ["canonicalLinkHeader", "mirroring", "profileLinkHeader", "sizeUpscaling"]);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>Describes an image of which there are tiles and some sizes as files, and nothing else: level 0.
    /// </summary>
    /// <param name="id">The absolute address of the image, without <c>/info.json</c>.</param>
    /// <param name="whole">Its size.</param>
    /// <param name="sizes">In which sizes there is the whole, the largest last, which is <c>max</c> too.</param>
    public static ReadOnlyMemory<byte> WriteStatic(string id, PixelSize whole, IReadOnlyList<PixelSize> sizes)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        WriteBeginning(writer, id, "level0", whole);
        writer.WriteNumber("maxWidth", sizes[^1].Width);
        writer.WriteNumber("maxHeight", sizes[^1].Height);
        WriteSizes(writer, sizes);
        WriteTiles(writer, whole);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>In which sizes viewers like to have the whole of an image: it and its halves, the smallest first.
    /// </summary>
    public static IReadOnlyList<PixelSize> SizesOf(PixelSize whole, IiifLimits limits) =>
    [
        .. FactorsOf(whole).Reverse()
            .Select(factor => new PixelSize(
                (whole.Width + factor - 1) / factor, (whole.Height + factor - 1) / factor))
            .Where(limits.Allow),
    ];

    private static void WriteBeginning(Utf8JsonWriter writer, string id, string profile, PixelSize whole)
    {
        writer.WriteString("@context", "http://iiif.io/api/image/3/context.json");
        writer.WriteString("id", id);
        writer.WriteString("type", "ImageService3");
        writer.WriteString("protocol", "http://iiif.io/api/image");
        writer.WriteString("profile", profile);
        WriteSize(writer, whole);
    }

    private static void WriteSize(Utf8JsonWriter writer, PixelSize size)
    {
        writer.WriteNumber("width", size.Width);
        writer.WriteNumber("height", size.Height);
    }

    private static void WriteSizes(Utf8JsonWriter writer, IReadOnlyList<PixelSize> sizes)
    {
        writer.WriteStartArray("sizes");
        foreach (var size in sizes)
        {
            writer.WriteStartObject();
            WriteSize(writer, size);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteTiles(Utf8JsonWriter writer, PixelSize whole)
    {
        writer.WriteStartArray("tiles");
        writer.WriteStartObject();
        writer.WriteNumber("width", Pyramid.TileSide);
        writer.WriteStartArray("scaleFactors");
        foreach (var factor in FactorsOf(whole))
        {
            writer.WriteNumberValue(factor);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static IEnumerable<int> FactorsOf(PixelSize whole)
    {
        var longer = Math.Max(whole.Width, whole.Height);
        for (var factor = 1; factor == 1 || longer * 2L / factor > Pyramid.TileSide; factor *= 2)
        {
            yield return factor;
        }
    }

    private static void WriteNames(Utf8JsonWriter writer, string property, IEnumerable<string> names)
    {
        writer.WriteStartArray(property);
        foreach (var name in names)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
    }
}
