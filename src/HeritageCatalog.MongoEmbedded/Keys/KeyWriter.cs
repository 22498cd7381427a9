using System.Buffers;
using System.Buffers.Binary;

namespace HeritageCatalog.MongoEmbedded.Keys;

/// <summary>Collects the bytes of a key, first in the caller's stack, then in a rented array.</summary>
internal ref struct KeyWriter(Span<byte> buffer)
{
    /// <summary>Stack space that holds the keys of most indexes.</summary>
    public const int UsualSize = 256;

    private Span<byte> _buffer = buffer;
    private byte[]? _rented;

    public int Length { get; private set; }

    public readonly ReadOnlySpan<byte> Written => _buffer[..Length];

    public void Add(byte value)
    {
        Reserve(1);
        _buffer[Length++] = value;
    }

    public void Add(scoped ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer[Length..]);
        Length += bytes.Length;
    }

    public void AddBigEndian(ushort value)
    {
        Reserve(sizeof(ushort));
        BinaryPrimitives.WriteUInt16BigEndian(_buffer[Length..], value);
        Length += sizeof(ushort);
    }

    public void AddBigEndian(uint value)
    {
        Reserve(sizeof(uint));
        BinaryPrimitives.WriteUInt32BigEndian(_buffer[Length..], value);
        Length += sizeof(uint);
    }

    public void AddBigEndian(ulong value)
    {
        Reserve(sizeof(ulong));
        BinaryPrimitives.WriteUInt64BigEndian(_buffer[Length..], value);
        Length += sizeof(ulong);
    }

    /// <summary>
    /// Flips every bit from <paramref name="start"/> on, which reverses the order of what was written there.
    /// </summary>
    public readonly void InvertFrom(int start)
    {
        foreach (ref var value in _buffer[start..Length])
        {
            value = (byte)~value;
        }
    }

    public void Clear() => Length = 0;

    public void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented);
            _rented = null;
        }
    }

    private void Reserve(int count)
    {
        if (Length + count <= _buffer.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, Length + count));
        Written.CopyTo(larger);
        var old = _rented;
        _buffer = _rented = larger;
        if (old is not null)
        {
            ArrayPool<byte>.Shared.Return(old);
        }
    }
}
