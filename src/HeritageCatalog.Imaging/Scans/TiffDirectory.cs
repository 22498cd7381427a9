using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace HeritageCatalog.Imaging.Scans;

/// <summary>The first image file directory of a TIFF of version 6: what it says, by tag.</summary>
/// <remarks>
/// <code>
/// file       'II' or 'MM' (0..2)  42 (2..4)  offset of the directory (4..8)
/// directory  number of entries (0..2)  entries of 12 bytes, by tag  offset of the next directory, or 0
/// entry      tag (0..2)  type (2..4)  number of values (4..8)  the values or, beyond four bytes, their offset (8..12)
/// </code>
/// </remarks>
internal sealed class TiffDirectory
{
    private const int EntryLength = 12;
    private const int MostEntries = 512;

    private readonly SafeFileHandle _file;
    private readonly bool _isLittleEndian;
    private readonly Dictionary<TiffTag, byte[]> _entries = [];

    private TiffDirectory(SafeFileHandle file, bool isLittleEndian)
    {
        (_file, _isLittleEndian) = (file, isLittleEndian);
    }

    /// <summary>Whether another image follows, such as a page or a preview.</summary>
    public bool HasNext { get; private set; }

    /// <summary>Reads the directory; the values it points to are read when they are asked for.</summary>
    /// <returns>Null where the file is no TIFF of this version, or ends before its directory does.</returns>
    public static TiffDirectory? Find(SafeFileHandle file)
    {
        Span<byte> start = stackalloc byte[8];
        if (RandomAccess.Read(file, start, 0) < start.Length || start[0] != start[1] || start[0] is not (0x49 or 0x4D))
        {
            return null;
        }

        var directory = new TiffDirectory(file, isLittleEndian: start[0] == 0x49);
        return directory.ReadShort(start[2..]) == 42 && directory.TryReadEntries(directory.ReadLong(start[4..]))
            ? directory
            : null;
    }

    public bool Has(TiffTag tag) => _entries.ContainsKey(tag);

    /// <summary>The one number of a tag, or what holds where it is missing; null where it is none.</summary>
    public long? FindNumber(TiffTag tag, long whenMissing) =>
        !Has(tag) ? whenMissing : FindNumbers(tag, most: 1) is [var number] ? number : null;

    /// <summary>The numbers of a tag, unless they are missing, of another type or too many.</summary>
    public long[]? FindNumbers(TiffTag tag, int most)
    {
        if (!_entries.TryGetValue(tag, out var entry) || ReadLong(entry.AsSpan(4)) is var count && count > most)
        {
            return null;
        }

        var size = ReadShort(entry.AsSpan(2)) switch { 3 => 2, 4 => 4, _ => 0 };
        return size > 0 && FindBytes(entry, count * size) is { } bytes
            ? [.. Enumerable.Range(0, (int)count).Select(at => ReadNumber(bytes.AsSpan(at * size, size)))]
            : null;
    }

    /// <summary>The bytes of a tag of that type, unless they are missing or too many.</summary>
    public byte[]? FindBytes(TiffTag tag, int most) =>
        _entries.TryGetValue(tag, out var entry) && ReadShort(entry.AsSpan(2)) is 1 or 7
            && ReadLong(entry.AsSpan(4)) is var count && count <= most
            ? FindBytes(entry, count)
            : null;

    private bool TryReadEntries(long offset)
    {
        Span<byte> number = stackalloc byte[2];
        if (RandomAccess.Read(_file, number, offset) < number.Length
            || ReadShort(number) is var count && count > MostEntries)
        {
            return false;
        }

        var rest = new byte[count * EntryLength + 4];
        if (RandomAccess.Read(_file, rest, offset + number.Length) < rest.Length)
        {
            return false;
        }

        foreach (var entry in rest[..^4].Chunk(EntryLength))
        {
            _entries[(TiffTag)ReadShort(entry)] = entry;
        }

        HasNext = ReadLong(rest.AsSpan()[^4..]) != 0;
        return true;
    }

    private byte[]? FindBytes(byte[] entry, long length)
    {
        if (length <= 4)
        {
            return entry[8..(8 + (int)length)];
        }

        var bytes = new byte[length];
        return RandomAccess.Read(_file, bytes, ReadLong(entry.AsSpan(8))) == length ? bytes : null;
    }

    private long ReadNumber(ReadOnlySpan<byte> bytes) => bytes.Length == 2 ? ReadShort(bytes) : ReadLong(bytes);

    private int ReadShort(ReadOnlySpan<byte> bytes) => _isLittleEndian
        ? BinaryPrimitives.ReadUInt16LittleEndian(bytes)
        : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private long ReadLong(ReadOnlySpan<byte> bytes) => _isLittleEndian
        ? BinaryPrimitives.ReadUInt32LittleEndian(bytes)
        : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
