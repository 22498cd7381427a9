using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace HeritageCatalog.Imaging.Probing;

/// <summary>Reads small pieces of a file from anywhere, and not without end.</summary>
internal sealed class ProbeReader(string path) : IDisposable
{
    // A container in order needs some dozens; one made of a million empty boxes is given up.
    private const int MostReads = 4096;

    private readonly SafeFileHandle _file = File.OpenHandle(path);
    private readonly byte[] _small = new byte[8];

    private int _reads;

    public long Length => RandomAccess.GetLength(_file);

    /// <summary>Reads as many bytes as there are from an offset; none when too much has been read before.</summary>
    public int Read(long offset, Span<byte> bytes) =>
        offset < 0 || ++_reads > MostReads ? 0 : RandomAccess.Read(_file, bytes, offset);

    /// <summary>Reads exactly so many bytes, or says that they are not there.</summary>
    public bool TryRead(long offset, Span<byte> bytes) => Read(offset, bytes) == bytes.Length;

    public bool StartsWith(long offset, ReadOnlySpan<byte> expected)
    {
        Span<byte> bytes = stackalloc byte[expected.Length];
        return TryRead(offset, bytes) && bytes.SequenceEqual(expected);
    }

    /// <summary>A number of 1 to 8 bytes, the highest first.</summary>
    public ulong? FindBig(long offset, int size)
    {
        _small.AsSpan().Clear();
        return TryRead(offset, _small.AsSpan(8 - size, size)) ? BinaryPrimitives.ReadUInt64BigEndian(_small) : null;
    }

    /// <summary>A number of 1 to 8 bytes, the lowest first.</summary>
    public ulong? FindLittle(long offset, int size)
    {
        _small.AsSpan().Clear();
        return TryRead(offset, _small.AsSpan(0, size)) ? BinaryPrimitives.ReadUInt64LittleEndian(_small) : null;
    }

    public void Dispose() => _file.Dispose();
}
