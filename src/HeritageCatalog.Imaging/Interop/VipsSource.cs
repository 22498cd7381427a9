namespace HeritageCatalog.Imaging.Interop;

/// <summary>
/// A file to read from, opened by its exact path: unlike libvips' file names, it takes no options in brackets.
/// </summary>
internal sealed class VipsSource : IDisposable
{
    private VipsSource(nint source)
    {
        Handle = new GObjectHandle(source);
    }

    public GObjectHandle Handle { get; }

    public static VipsSource OfFile(string path)
    {
        VipsLibrary.EnsureLoaded();
        var source = Vips.vips_source_new_from_file(path);
        return source == 0 ? throw new ImagingException("source", VipsErrors.Take()) : new VipsSource(source);
    }

    public void Dispose() => Handle.Dispose();
}
