using System.Runtime.InteropServices;

namespace HeritageCatalog.Imaging.Interop;

/// <summary>One reference to an object of libvips, given back when disposed.</summary>
internal class GObjectHandle : SafeHandle
{
    public GObjectHandle(nint instance)
        : base(0, ownsHandle: true)
    {
        SetHandle(instance);
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        GObject.g_object_unref(handle);
        return true;
    }
}
