using System.Reflection;
using System.Runtime.InteropServices;

namespace HeritageCatalog.Imaging.Interop;

/// <summary>Finds libvips beside the program, loads it once, and shuts every decoder that is not asked for.</summary>
internal static class VipsLibrary
{
    /// <summary>The name that the imports use.</summary>
    public const string Name = "vips";

    // Sides beyond this are refused by libvips itself, whatever a header claims. The frames of an animation stand one
    // below the other.
    private const string GreatestSide = "2000000";

    // glibc's M_MMAP_THRESHOLD. It grows with what is freed, and then large buffers come from heaps, one for each
    // thread, which never shrink; set, it stays, and what is larger goes back to the system when it is freed.
    private const int MapThreshold = -3;
    private const int MappedFrom = 256 * 1024;

    private static readonly string[] Loaders =
    [
        "VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadNsgif", "VipsForeignLoadWebp",
        "VipsForeignLoadHeif", "VipsForeignLoadTiff",
    ];

    private static readonly Lazy<string> Loaded = new(Load);

    private static nint _library;

    /// <summary>Whether anything has needed it yet, and found it.</summary>
    public static bool IsLoaded => Loaded.IsValueCreated;

    /// <summary>Makes sure that libvips is there and says which version it is.</summary>
    /// <exception cref="ImagingUnavailableException">It is not installed, or does not load here.</exception>
    public static string EnsureLoaded() => Loaded.Value;

    private static string Load()
    {
        var path = FindFile() ?? throw new ImagingUnavailableException(
            $"The image library is missing for {RuntimeInformation.RuntimeIdentifier}.");
        if (!NativeLibrary.TryLoad(path, out _library))
        {
            throw new ImagingUnavailableException($"The image library {Path.GetFileName(path)} does not load.");
        }

        NativeLibrary.SetDllImportResolver(typeof(VipsLibrary).Assembly, Resolve);
        Start();
        return $"{Vips.vips_version(0)}.{Vips.vips_version(1)}.{Vips.vips_version(2)}";
    }

    // The package of one system holds one file, libvips-cpp.so.8.18.7 or libvips-cpp.8.18.7.dylib.
    private static string? FindFile()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "libvips");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "libvips-cpp.*").Order().LastOrDefault() : null;
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? paths) =>
        name == Name ? _library : 0;

    private static void Start()
    {
        if (OperatingSystem.IsLinux() && !RuntimeInformation.RuntimeIdentifier.Contains("musl"))
        {
            _ = Libc.mallopt(MapThreshold, MappedFrom);
        }

        // The runtime's own environment is a copy that native code does not see.
        _ = GObject.g_setenv("VIPS_MAX_COORD", GreatestSide, 1);
        _ = GObject.g_setenv("VIPS_WARNING", "0", 1);
        if (Vips.vips_init("heritage") != 0)
        {
            throw new ImagingUnavailableException($"The image library does not start: {VipsErrors.Take()}.");
        }

        Vips.vips_cache_set_max(0);
        Vips.vips_concurrency_set(1);
        BlockLoaders();
    }

    private static void BlockLoaders()
    {
        Vips.vips_block_untrusted_set(1);
        Vips.vips_operation_block_set("VipsForeignLoad", 1);
        foreach (var loader in Loaders)
        {
            Vips.vips_operation_block_set(loader, 0);
        }
    }
}
