namespace HeritageCatalog.Imaging.Guard;

/// <summary>
/// Tells the format from a file's first bytes. Its name and the type that the sender declares do not count.
/// </summary>
public static class FormatSniffer
{
    /// <summary>How many bytes are looked at.</summary>
    public const int Length = 512;

    private static readonly string[] HeicBrands = ["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"];

    /// <summary>Finds the format of a file that begins with these bytes.</summary>
    /// <returns>Null when it is none that is decoded.</returns>
    public static ImageFormat? FindFormat(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xD8, 0xFF, ..] => ImageFormat.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => ImageFormat.Png,
        _ when start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8) => ImageFormat.Gif,
        _ when start.Length >= 12 && start.StartsWith("RIFF"u8) && start[8..].StartsWith("WEBP"u8) => ImageFormat.Webp,
        _ when HasBrand(start, "avif") => ImageFormat.Avif,
        [(byte)'I', (byte)'I', 42 or 43, 0, ..] => ImageFormat.Tiff,
        [(byte)'M', (byte)'M', 0, 42 or 43, ..] => ImageFormat.Tiff,
        _ => null,
    };

    /// <summary>
    /// Says why a file that begins with these bytes, and is of no format that is decoded, is refused.
    /// </summary>
    public static ImageRefused Refuse(ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty)
        {
            return new ImageRefused(ImageRefusalReason.Empty);
        }

        foreach (var brand in HeicBrands)
        {
            if (HasBrand(start, brand))
            {
                return new ImageRefused(ImageRefusalReason.Heic);
            }
        }

        return new ImageRefused(
            start.IndexOf("<svg"u8) >= 0 ? ImageRefusalReason.Svg : ImageRefusalReason.UnknownFormat);
    }

    // ISO base media: length in bytes 0..4, "ftyp" in 4..8, the major brand in 8..12, its version in 12..16, then
    // compatible brands of four bytes each. An AVIF that also conforms to mif1 names both, so avif is asked for first.
    private static bool HasBrand(ReadOnlySpan<byte> start, string brand)
    {
        if (start.Length < 16 || !start[4..].StartsWith("ftyp"u8))
        {
            return false;
        }

        var length = (int)Math.Min(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(start), start.Length);
        for (var at = 8; at + 4 <= length; at += at == 8 ? 8 : 4)
        {
            if (System.Text.Ascii.Equals(start.Slice(at, 4), brand))
            {
                return true;
            }
        }

        return false;
    }
}
