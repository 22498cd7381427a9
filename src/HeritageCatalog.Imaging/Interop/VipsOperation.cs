using System.Globalization;

namespace HeritageCatalog.Imaging.Interop;

/// <summary>One call of an operation of libvips: named, given its arguments, run, and asked for what it made.</summary>
internal sealed class VipsOperation : IDisposable
{
    private readonly string _name;
    private GObjectHandle _operation;
    private bool _hasRun;

    public VipsOperation(string name)
    {
        VipsLibrary.EnsureLoaded();
        _name = name;
        var operation = Vips.vips_operation_new(name);
        if (operation == 0)
        {
            throw new ImagingException(name, VipsErrors.Take());
        }

        _operation = new GObjectHandle(operation);
    }

    public VipsOperation With(string argument, int value) =>
        With(argument, value.ToString(CultureInfo.InvariantCulture));

    public VipsOperation With(string argument, double value) =>
        With(argument, value.ToString("R", CultureInfo.InvariantCulture));

    public VipsOperation With(string argument, bool value) => With(argument, value ? "true" : "false");

    /// <summary>Enumerations by their nicknames, flags as nicknames with colons, arrays with blanks between.</summary>
    public VipsOperation With(string argument, string value)
    {
        if (Vips.vips_object_set_argument_from_string(_operation, argument, value) != 0)
        {
            throw new ImagingException(_name, VipsErrors.Take());
        }

        return this;
    }

    public VipsOperation With(string argument, VipsImage image) =>
        With(argument, image.Handle, Vips.vips_image_get_type());

    public VipsOperation With(string argument, VipsSource source) =>
        With(argument, source.Handle, Vips.vips_source_get_type());

    public VipsOperation Run()
    {
        var built = Vips.vips_cache_operation_build(_operation);
        if (built == 0)
        {
            throw new ImagingException(_name, VipsErrors.Take());
        }

        _operation.Dispose();
        _operation = new GObjectHandle(built);
        _hasRun = true;
        return this;
    }

    public VipsImage TakeImage(string output = "out")
    {
        var value = Read(output, Vips.vips_image_get_type());
        var image = GObject.g_object_ref(GObject.g_value_get_object(ref value));
        GObject.g_value_unset(ref value);
        return new VipsImage(image);
    }

    public NativeBuffer TakeBuffer(string output = "buffer")
    {
        var value = Read(output, Vips.vips_blob_get_type());
        var area = Vips.vips_area_copy(GObject.g_value_get_boxed(ref value));
        GObject.g_value_unset(ref value);
        return NativeBuffer.OfArea(area);
    }

    public int TakeInteger(string output)
    {
        var value = Read(output, GObject.IntegerType);
        var number = GObject.g_value_get_int(ref value);
        GObject.g_value_unset(ref value);
        return number;
    }

    public void Dispose()
    {
        if (_hasRun)
        {
            Vips.vips_object_unref_outputs(_operation);
        }

        _operation.Dispose();
    }

    private VipsOperation With(string argument, GObjectHandle instance, nuint type)
    {
        var value = default(GValue);
        GObject.g_value_init(ref value, type);
        GObject.g_value_set_object(ref value, instance);
        GObject.g_object_set_property(_operation, argument, ref value);
        GObject.g_value_unset(ref value);
        return this;
    }

    private GValue Read(string output, nuint type)
    {
        var value = default(GValue);
        GObject.g_value_init(ref value, type);
        GObject.g_object_get_property(_operation, output, ref value);
        return value;
    }
}
