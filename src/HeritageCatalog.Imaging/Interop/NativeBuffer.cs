using System.Runtime.InteropServices;

namespace HeritageCatalog.Imaging.Interop;

/// <summary>
/// Bytes outside the collector's heap, mostly made and owned by libvips; reading them copies nothing.
/// </summary>
internal sealed class NativeBuffer : SafeBuffer
{
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
    public static unsafe NativeBuffer OfLength(long length) =>
        new(0, (nint)NativeMemory.Alloc((nuint)length), (ulong)length);

    protected override unsafe bool ReleaseHandle()
    {
        if (_area == 0)
        {
            NativeMemory.Free((void*)handle);
        }
        else
        {
            Vips.vips_area_unref(_area);
        }

        return true;
    }
}
