using System.Buffers;
using System.Runtime.InteropServices;

namespace HeritageCatalog.Imaging.Interop;

/// <summary>An image of libvips: mostly a recipe, whose pixels are made when something asks for them.</summary>
internal sealed partial class VipsImage : IDisposable
{
    private const int UnsignedBytes = 0;

    public VipsImage(nint image)
    {
        Handle = new GObjectHandle(image);
    }

    public GObjectHandle Handle { get; }

    public int Width => Vips.vips_image_get_width(Handle);

    public int Height => Vips.vips_image_get_height(Handle);

    public int Bands => Vips.vips_image_get_bands(Handle);

    public bool HasAlpha => Vips.vips_image_hasalpha(Handle) != 0;

    public bool HasByteSamples => Vips.vips_image_get_format(Handle) == UnsignedBytes;

    public VipsInterpretation Interpretation => (VipsInterpretation)Vips.vips_image_get_interpretation(Handle);

    /// <summary>The Exif orientation, 1 to 8.</summary>
    public int Orientation => Vips.vips_image_get_orientation(Handle);

    public int PageHeight => Vips.vips_image_get_page_height(Handle);

    public int PageCount => Math.Max(1, Vips.vips_image_get_n_pages(Handle));

    public bool Has(string field) => Vips.vips_image_get_typeof(Handle, field) != 0;

    public int? FindInteger(string field) =>
        Has(field) && Vips.vips_image_get_int(Handle, field, out var value) == 0 ? value : null;

    public unsafe int[] GetIntegers(string field)
    {
        if (!Has(field) || Vips.vips_image_get_array_int(Handle, field, out var values, out var count) != 0)
        {
            return [];
        }

        return new ReadOnlySpan<int>(values, count).ToArray();
    }

    public unsafe void SetIntegers(string field, int[] values)
    {
        fixed (int* data = values)
        {
            Vips.vips_image_set_array_int(Handle, field, data, values.Length);
        }
    }

    public IReadOnlyList<string> GetFields()
    {
        var fields = Vips.vips_image_get_fields(Handle);
        var names = new List<string>();
        for (var at = fields; Marshal.ReadIntPtr(at) is var name and not 0; at += nint.Size)
        {
            names.Add(Marshal.PtrToStringUTF8(name)!);
        }

        Vips.g_strfreev(fields);
        return names;
    }

    public void Remove(string field) => _ = Vips.vips_image_remove(Handle, field);

    public unsafe void SetBlob(string field, ReadOnlySpan<byte> value)
    {
        fixed (byte* data = value)
        {
            Vips.vips_image_set_blob_copy(Handle, field, data, (nuint)value.Length);
        }
    }

    public void SetInteger(string field, int value) => Vips.vips_image_set_int(Handle, field, value);

    /// <summary>Lets libvips use so many threads for what is made from this image.</summary>
    public void SetConcurrency(int threads) => SetInteger("concurrency", threads);

    /// <summary>Makes all pixels now and keeps them; ends early when the token says so.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled meanwhile.</exception>
    public VipsImage CopyToMemory(CancellationToken cancellationToken)
    {
        using var kill = KillWhen(cancellationToken);
        var copy = Vips.vips_image_copy_memory(Handle);
        if (copy != 0)
        {
            return new VipsImage(copy);
        }

        var detail = VipsErrors.Take();
        cancellationToken.ThrowIfCancellationRequested();
        throw new ImagingException("decode", detail);
    }

    /// <summary>Stops whoever makes pixels of this image as soon as the token is cancelled.</summary>
    public CancellationTokenRegistration KillWhen(CancellationToken cancellationToken) =>
        cancellationToken.Register(() => Vips.vips_image_set_kill(Handle, 1));

    /// <summary>All samples, row by row, in a pooled array that may be longer.</summary>
    public PooledPixels ReadPixels()
    {
        var memory = Vips.vips_image_write_to_memory(Handle, out var length);
        if (memory == 0)
        {
            throw new ImagingException("read", VipsErrors.Take());
        }

        var pixels = ArrayPool<byte>.Shared.Rent((int)length);
        Marshal.Copy(memory, pixels, 0, (int)length);
        GObject.g_free(memory);
        return new PooledPixels(pixels, (int)length, Width, Height, Bands);
    }

    public void Dispose() => Handle.Dispose();
}
