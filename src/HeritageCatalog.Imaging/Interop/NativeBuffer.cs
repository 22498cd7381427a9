using System.Runtime.InteropServices;

namespace HeritageCatalog.Imaging.Interop;

/// <summary>Bytes that libvips made and still owns; reading them copies nothing.</summary>
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

    protected override bool ReleaseHandle()
    {
        Vips.vips_area_unref(_area);
        return true;
    }
}
