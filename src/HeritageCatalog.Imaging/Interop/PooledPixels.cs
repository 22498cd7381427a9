using System.Buffers;

namespace HeritageCatalog.Imaging.Interop;

/// <summary>The samples of a small image in a rented array, which goes back when disposed.</summary>
internal sealed class PooledPixels(byte[] rented, int length, int width, int height, int bands) : IDisposable
{
    public int Width => width;

    public int Height => height;

    public int Bands => bands;

    public ReadOnlySpan<byte> Samples => rented.AsSpan(0, length);

    public void Dispose() => ArrayPool<byte>.Shared.Return(rented);
}
