using HeritageCatalog.Imaging.Interop;

namespace HeritageCatalog.Imaging.Renditions;

/// <summary>A finished image file in memory outside the collector's heap, freed when disposed.</summary>
public sealed class EncodedImage : IDisposable
{
    private readonly NativeBuffer _buffer;

    internal EncodedImage(NativeBuffer buffer, RenditionFormat format, PixelSize size)
    {
        _buffer = buffer;
        Format = format;
        Size = size;
    }

    /// <summary>What the bytes are.</summary>
    public RenditionFormat Format { get; }

    /// <summary>Of an animation, the size of one frame.</summary>
    public PixelSize Size { get; }

    /// <summary>How many bytes there are.</summary>
    public long Length => (long)_buffer.ByteLength;

    /// <summary>A stream over the bytes, which copies none; to be read before this is disposed.</summary>
    public Stream OpenRead() => new UnmanagedMemoryStream(_buffer, 0, Length, FileAccess.Read);

    /// <summary>Copies all bytes.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Length];
        _buffer.ReadSpan(0, bytes.AsSpan());
        return bytes;
    }

    /// <inheritdoc/>
    public void Dispose() => _buffer.Dispose();
}
