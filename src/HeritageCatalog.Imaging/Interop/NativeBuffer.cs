using System.Runtime.InteropServices;

namespace HeritageCatalog.Imaging.Interop;

/// <summary>
/// Bytes outside the collector's heap, mostly made and owned by libvips; reading them copies nothing.
/// </summary>
internal sealed class NativeBuffer : SafeBuffer
{
    // In bytes; what most processors have.
    private const int HugePage = 2 << 20;
    private const int SmallAlignment = 16;

    private readonly nint _area;

    private NativeBuffer(nint area, nint data, ulong length)
        : base(ownsHandle: true)
    {
        _area = area;
        SetHandle(data);
        Initialize(length);
    }

    /// <summary>Takes over one reference to an area of libvips.</summary>
    public static NativeBuffer OfArea(nint area)
    {
        var data = Vips.vips_blob_get(area, out var length);
        return new NativeBuffer(area, data, length);
    }

    /// <summary>Memory to be filled.</summary>
    public static unsafe NativeBuffer OfLength(long length)
    {
        var isLarge = length >= HugePage;
        var data = NativeMemory.AlignedAlloc((nuint)length, (nuint)(isLarge ? HugePage : SmallAlignment));
        if (isLarge && OperatingSystem.IsLinux())
        {
            // To be given it in pages of 4 KB would take as long as to fill it.
            _ = Libc.madvise((nint)data, (nuint)length, Libc.HugePages);
        }

        return new NativeBuffer(0, (nint)data, (ulong)length);
    }

    /// <summary>Some of the bytes, while this is not disposed.</summary>
    public unsafe Span<byte> Slice(long start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((ulong)start + (ulong)length, ByteLength);
        return new Span<byte>((byte*)handle + start, length);
    }

    protected override unsafe bool ReleaseHandle()
    {
        if (_area == 0)
        {
            NativeMemory.AlignedFree((void*)handle);
        }
        else
        {
            Vips.vips_area_unref(_area);
        }

        return true;
    }
}
