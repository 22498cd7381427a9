using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace HeritageCatalog.Bson;

/// <summary>Twelve bytes that are unique without coordination and grow with time.</summary>
/// <remarks>
/// <code>
/// 0        4              9         12
/// | seconds | random, once | counter |   all big-endian, so that bytes sort as ids do
/// </code>
/// </remarks>
public readonly record struct ObjectId : IComparable<ObjectId>, ISpanParsable<ObjectId>
{
    /// <summary>Length in bytes.</summary>
    public const int Size = 12;

    private static readonly ulong ProcessRandom = ((ulong)RandomNumberGenerator.GetInt32(256) << 32)
        | BinaryPrimitives.ReadUInt32BigEndian(RandomNumberGenerator.GetBytes(4));

    private static int _counter = RandomNumberGenerator.GetInt32(1 << 24);

    private readonly ulong _head;
    private readonly uint _tail;

    /// <summary>Takes the twelve bytes as they are on the wire.</summary>
    public ObjectId(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size)
        {
            throw new ArgumentException($"An ObjectId has {Size} bytes, not {bytes.Length}.", nameof(bytes));
        }

        _head = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _tail = BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]);
    }

    private ObjectId(ulong head, uint tail) => (_head, _tail) = (head, tail);

    /// <summary>Twelve zero bytes.</summary>
    public static ObjectId Empty => default;

    /// <summary>When the id was made, to the second.</summary>
    public DateTimeOffset CreatedAt => DateTimeOffset.FromUnixTimeSeconds((long)(_head >> 32));

    /// <summary>Makes an id that no other call in any process makes.</summary>
    public static ObjectId New(TimeProvider time)
    {
        var seconds = (ulong)(uint)time.GetUtcNow().ToUnixTimeSeconds();
        var count = (uint)Interlocked.Increment(ref _counter) & 0xFFFFFF;
        return new ObjectId((seconds << 32) | (ProcessRandom >> 8), ((uint)(ProcessRandom & 0xFF) << 24) | count);
    }

    /// <summary>Reads 24 hexadecimal digits.</summary>
    /// <exception cref="FormatException">The text is not 24 hexadecimal digits.</exception>
    public static ObjectId Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => TryParse(s, out var id)
        ? id
        : throw new FormatException("An ObjectId is written as 24 hexadecimal digits.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static ObjectId Parse(string s, IFormatProvider? provider = null) => Parse(s.AsSpan(), provider);

    /// <summary>Reads 24 hexadecimal digits and says whether it could.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ObjectId id)
    {
        Span<byte> bytes = stackalloc byte[Size];
        var isHex = text.Length == Size * 2
            && Convert.FromHexString(text, bytes, out _, out _) == System.Buffers.OperationStatus.Done;
        id = isHex ? new ObjectId(bytes) : default;
        return isHex;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out ObjectId)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ObjectId result) =>
        TryParse(s, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out ObjectId)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ObjectId result) =>
        TryParse(s.AsSpan(), out result);

    /// <summary>Says whether the left id sorts before the right one.</summary>
    public static bool operator <(ObjectId left, ObjectId right) => left.CompareTo(right) < 0;

    /// <summary>Says whether the left id sorts after the right one.</summary>
    public static bool operator >(ObjectId left, ObjectId right) => left.CompareTo(right) > 0;

    /// <summary>Says whether the left id does not sort after the right one.</summary>
    public static bool operator <=(ObjectId left, ObjectId right) => left.CompareTo(right) <= 0;

    /// <summary>Says whether the left id does not sort before the right one.</summary>
    public static bool operator >=(ObjectId left, ObjectId right) => left.CompareTo(right) >= 0;

    /// <summary>Orders ids as their bytes are ordered.</summary>
    public int CompareTo(ObjectId other)
    {
        var byHead = _head.CompareTo(other._head);
        return byHead != 0 ? byHead : _tail.CompareTo(other._tail);
    }

    /// <summary>Copies the twelve bytes as they are on the wire.</summary>
    public void WriteTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64BigEndian(destination, _head);
        BinaryPrimitives.WriteUInt32BigEndian(destination[8..], _tail);
    }

    /// <summary>Writes 24 lower-case hexadecimal digits.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Size];
        WriteTo(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
