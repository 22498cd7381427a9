using System.Runtime.InteropServices;

namespace HeritageCatalog.Imaging.Interop;

/// <summary>GLib's box for a value of any type: its type in bytes 0..8, what it holds in bytes 8..24.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GValue
{
    public nuint Type;
    public ulong First;
    public ulong Second;
}
