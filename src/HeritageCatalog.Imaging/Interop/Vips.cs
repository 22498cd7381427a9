using System.Runtime.InteropServices;

namespace HeritageCatalog.Imaging.Interop;

/// <summary>The functions of libvips that take a fixed list of arguments, by the names of its manual.</summary>
internal static partial class Vips
{
    [LibraryImport(VipsLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int vips_init(string program);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial int vips_version(int part);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial void vips_cache_set_max(int operations);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial void vips_concurrency_set(int threads);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial void vips_block_untrusted_set(int blocked);

    [LibraryImport(VipsLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void vips_operation_block_set(string className, int blocked);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial nint vips_error_buffer_copy();

    [LibraryImport(VipsLibrary.Name)]
    internal static partial nuint vips_tracked_get_mem();

    [LibraryImport(VipsLibrary.Name)]
    internal static partial nuint vips_tracked_get_mem_highwater();

    [LibraryImport(VipsLibrary.Name)]
    internal static partial void vips_thread_shutdown();

    [LibraryImport(VipsLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint vips_operation_new(string name);

    [LibraryImport(VipsLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int vips_object_set_argument_from_string(GObjectHandle instance, string name, string value);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial nint vips_cache_operation_build(GObjectHandle operation);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial void vips_object_unref_outputs(GObjectHandle operation);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial nuint vips_image_get_type();

    [LibraryImport(VipsLibrary.Name)]
    internal static partial nuint vips_source_get_type();

    [LibraryImport(VipsLibrary.Name)]
    internal static partial nuint vips_blob_get_type();

    [LibraryImport(VipsLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint vips_source_new_from_file(string path);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial nint vips_blob_get(nint blob, out nuint length);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial nint vips_area_copy(nint area);

    [LibraryImport(VipsLibrary.Name)]
    internal static partial void vips_area_unref(nint area);
}
