using System.Runtime.InteropServices;

namespace HeritageCatalog.Imaging.Interop;

/// <summary>What is needed of GLib and GObject, which libvips carries within.</summary>
internal static partial class GObject
{
    /// <summary>The fundamental type of a 32-bit integer, 6 shifted by two.</summary>
    public const nuint IntegerType = 6 << 2;

    [LibraryImport(VipsLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int g_setenv(string name, string value, int overwrite);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial void g_free(nint memory);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial nint g_object_ref(nint instance);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial void g_object_unref(nint instance);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial nint g_value_init(ref GValue value, nuint type);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial void g_value_unset(ref GValue value);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial void g_value_set_object(ref GValue value, GObjectHandle instance);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial nint g_value_get_object(ref GValue value);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial nint g_value_get_boxed(ref GValue value);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial int g_value_get_int(ref GValue value);

    [LibraryImport(VipsLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void g_object_set_property(GObjectHandle instance, string name, ref GValue value);

    [LibraryImport(VipsLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void g_object_get_property(GObjectHandle instance, string name, ref GValue value);
}
