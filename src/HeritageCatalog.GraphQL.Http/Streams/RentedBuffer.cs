using System.Buffers;

namespace HeritageCatalog.GraphQL.Http.Streams;

/// <summary>Collects a message of known size in rented memory.</summary>
/// <param name="size">Size of the whole message in bytes.</param>
internal sealed class RentedBuffer(int size) : IBufferWriter<byte>
{
    private readonly byte[] _bytes = ArrayPool<byte>.Shared.Rent(Math.Max(1, size));
    private int _length;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0) => _bytes.AsMemory(_length);

    public Span<byte> GetSpan(int sizeHint = 0) => _bytes.AsSpan(_length);

    /// <summary>Gives the memory back; nothing may read it afterwards.</summary>
    public void Return() => ArrayPool<byte>.Shared.Return(_bytes);
}
