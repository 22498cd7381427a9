using HeritageCatalog.Imaging.Guard;
using Microsoft.Win32.SafeHandles;

namespace HeritageCatalog.Imaging.Scans;

/// <summary>
/// An image whose bytes lie in its file as they are, row after row in strips: a TIFF without compression, as archives
/// keep their scans. Such a file is mostly large and there is nothing to decode.
/// </summary>
internal sealed class PlainScan : IDisposable
{
    private const int Rgb = 2;
    private const int BlackIsZero = 1;
    private const int LongestProfile = 8 << 20;

    private readonly SafeFileHandle _file;
    private readonly long[] _strips;
    private readonly int _rowsPerStrip;

    private PlainScan(SafeFileHandle file, ImageHeader header, int rowsPerStrip, long[] strips)
    {
        (_file, _strips, _rowsPerStrip) = (file, strips, rowsPerStrip);
        (Width, Height, Bands) = (header.Width, header.Height, header.Bands);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Bytes of a pixel: 3 for red, green and blue, 1 for light.</summary>
    public int Bands { get; }

    public int RowLength => Width * Bands;

    /// <summary>The profile of its colours, if it has one.</summary>
    public byte[]? Profile { get; private init; }

    /// <summary>Opens a file that is one; whatever is unusual or damaged is left to libvips, and its verdict.</summary>
    public static PlainScan? Find(string path, ImageHeader header)
    {
        if (header is not { Format: ImageFormat.Tiff, HasAlpha: false, Bands: 1 or 3 })
        {
            return null;
        }

        var file = File.OpenHandle(path);
        var scan = TiffDirectory.Find(file) is { } directory && IsPlain(directory, header)
            ? Find(file, directory, header)
            : null;
        if (scan is null)
        {
            file.Dispose();
        }

        return scan;
    }

    /// <summary>Reads rows from the top.</summary>
    /// <exception cref="ImagingException">The file has become shorter.</exception>
    public void ReadRows(int first, int count, Span<byte> rows)
    {
        for (var row = first; row < first + count;)
        {
            var inStrip = row % _rowsPerStrip;
            var together = Math.Min(first + count - row, _rowsPerStrip - inStrip);
            var wanted = rows.Slice((row - first) * RowLength, together * RowLength);
            var from = _strips[row / _rowsPerStrip] + (long)inStrip * RowLength;
            if (RandomAccess.Read(_file, wanted, from) < wanted.Length)
            {
                throw new ImagingException("scan", "the file ends within the image");
            }

            row += together;
        }
    }

    public void Dispose() => _file.Dispose();

    private static bool IsPlain(TiffDirectory directory, ImageHeader header)
    {
        // Where there is more than one image, libvips may know a smaller one that is enough.
        (TiffTag Tag, long Usual, long Wanted)[] rules =
        [
            (TiffTag.ImageWidth, 0, header.Width),
            (TiffTag.ImageLength, 0, header.Height),
            (TiffTag.Compression, 1, 1),
            (TiffTag.PhotometricInterpretation, 0, header.Bands == 3 ? Rgb : BlackIsZero),
            (TiffTag.FillOrder, 1, 1),
            (TiffTag.Orientation, 1, 1),
            (TiffTag.SamplesPerPixel, 1, header.Bands),
            (TiffTag.PlanarConfiguration, 1, 1),
        ];
        return !directory.HasNext && !directory.Has(TiffTag.SubDirectories) && !directory.Has(TiffTag.TileWidth)
            && rules.All(rule => directory.FindNumber(rule.Tag, rule.Usual) == rule.Wanted)
            && directory.FindNumbers(TiffTag.BitsPerSample, header.Bands) is { } bits && bits.All(one => one == 8)
            && (!directory.Has(TiffTag.SampleFormat) || AreUnsigned(directory, header.Bands));
    }

    private static bool AreUnsigned(TiffDirectory directory, int bands) =>
        directory.FindNumbers(TiffTag.SampleFormat, bands) is { } kinds && kinds.All(kind => kind == 1);

    private static PlainScan? Find(SafeFileHandle file, TiffDirectory directory, ImageHeader header)
    {
        var rowsPerStrip = Math.Min(directory.FindNumber(TiffTag.RowsPerStrip, header.Height) ?? 0, header.Height);
        var profile = directory.FindBytes(TiffTag.ColourProfile, LongestProfile);
        return rowsPerStrip > 0 && profile is null != directory.Has(TiffTag.ColourProfile)
            && directory.FindNumbers(TiffTag.StripOffsets, header.Height) is { } strips
            && directory.FindNumbers(TiffTag.StripByteCounts, header.Height) is { } lengths
            && AreWhole(strips, lengths, (int)rowsPerStrip, header, RandomAccess.GetLength(file))
            ? new PlainScan(file, header, (int)rowsPerStrip, strips) { Profile = profile }
            : null;
    }

    private static bool AreWhole(long[] strips, long[] lengths, int rowsPerStrip, ImageHeader header, long fileLength)
    {
        var count = (header.Height + rowsPerStrip - 1) / rowsPerStrip;
        return strips.Length == count && lengths.Length == count && Enumerable.Range(0, count).All(at =>
        {
            var rows = Math.Min(rowsPerStrip, header.Height - at * rowsPerStrip);
            var needed = (long)rows * header.Width * header.Bands;
            return lengths[at] >= needed && strips[at] + needed <= fileLength;
        });
    }
}
