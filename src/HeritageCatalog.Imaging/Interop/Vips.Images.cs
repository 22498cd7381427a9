using System.Runtime.InteropServices;

namespace HeritageCatalog.Imaging.Interop;

internal static partial class Vips
{
    [LibraryImport(VipsLibrary.Name)]
    internal static partial int vips_image_get_width(GObjectHandle image);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial int vips_image_get_height(GObjectHandle image);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial int vips_image_get_bands(GObjectHandle image);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial int vips_image_get_format(GObjectHandle image);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial int vips_image_get_interpretation(GObjectHandle image);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial int vips_image_get_orientation(GObjectHandle image);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial int vips_image_get_n_pages(GObjectHandle image);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial int vips_image_get_page_height(GObjectHandle image);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial int vips_image_hasalpha(GObjectHandle image);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial void vips_image_set_kill(GObjectHandle image, int kill);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial nint vips_image_copy_memory(GObjectHandle image);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial nint vips_image_write_to_memory(GObjectHandle image, out nuint length);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial nint vips_image_new_from_memory(
        NativeBuffer data, nuint length, int width, int height, int bands, int format);

    [LibraryImport(VipsLibrary.Name)]
    internal static unsafe partial nint vips_image_new_from_memory_copy(
        byte* data, nuint length, int width, int height, int bands, int format);

    [LibraryImport(VipsLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nuint vips_image_get_typeof(GObjectHandle image, string name);

    [LibraryImport(VipsLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int vips_image_get_int(GObjectHandle image, string name, out int value);

    [LibraryImport(VipsLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void vips_image_set_int(GObjectHandle image, string name, int value);

    [LibraryImport(VipsLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static unsafe partial int vips_image_get_array_int(
        GObjectHandle image, string name, out int* values, out int count);

    [LibraryImport(VipsLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static unsafe partial void vips_image_set_array_int(
        GObjectHandle image, string name, int* values, int count);

    [LibraryImport(VipsLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static unsafe partial void vips_image_set_blob_copy(
        GObjectHandle image, string name, byte* data, nuint length);

    [LibraryImport(VipsLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int vips_image_remove(GObjectHandle image, string name);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial nint vips_image_get_fields(GObjectHandle image);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial void g_strfreev(nint strings);
}
