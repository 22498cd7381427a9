using System.Buffers;

namespace HeritageCatalog.Mongo.Wire;

/// <summary>Bytes of a message under way to the server, in an array from the pool.</summary>
internal sealed class MessageBuffer : IDisposable
{
    private byte[] _bytes;

    public MessageBuffer(int capacity) => _bytes = ArrayPool<byte>.Shared.Rent(capacity);

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    public Span<byte> Take(int size)
    {
        if (_bytes.Length - Length < size)
        {
            Grow(size);
        }

        var span = _bytes.AsSpan(Length, size);
        Length += size;
        return span;
    }

    public void Write(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Take(bytes.Length));

    public void WriteByte(byte value) => Take(1)[0] = value;

    /// <summary>Bytes written before, to be filled in.</summary>
    public Span<byte> At(int position) => _bytes.AsSpan(position, Length - position);

    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
            Length = 0;
        }
    }

    private void Grow(int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(Length + size), _bytes.Length * 2));
        _bytes.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
