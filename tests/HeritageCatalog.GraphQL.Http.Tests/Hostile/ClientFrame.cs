using System.Buffers.Binary;

namespace HeritageCatalog.GraphQL.Http.Tests.Hostile;

/// <summary>Writes frames of RFC 6455 as clients do, or as none should.</summary>
internal static class ClientFrame
{
    public const int Continuation = 0;
    public const int Text = 1;
    public const int Binary = 2;
    public const int Close = 8;
    public const int Ping = 9;
    public const int Pong = 10;

    private const int Final = 0x80;
    private const int Masked = 0x80;
    private const int LengthOf16Bits = 126;
    private const int LengthOf64Bits = 127;

    /// <param name="opcode">What it is.</param>
    /// <param name="payload">As it is before it is masked.</param>
    /// <param name="isFinal">Whether it is the last frame of its message.</param>
    public static byte[] Write(int opcode, ReadOnlySpan<byte> payload, bool isFinal = true) =>
        Write(isFinal ? opcode | Final : opcode, payload, (ulong)payload.Length, WidthOf(payload.Length), 0x12345678);

    /// <summary>A close frame with a code, whether it may be sent or not.</summary>
    public static byte[] WriteClose(int code, ReadOnlySpan<byte> reason)
    {
        var payload = new byte[2 + reason.Length];
        BinaryPrimitives.WriteUInt16BigEndian(payload, (ushort)code);
        reason.CopyTo(payload.AsSpan(2));
        return Write(Close, payload);
    }

    /// <param name="first">The first byte: flags and opcode.</param>
    /// <param name="payload">As it is before it is masked.</param>
    /// <param name="length">What the frame says of its length.</param>
    /// <param name="width">Bytes of the length: 1, 2 or 8.</param>
    /// <param name="mask">Null for a frame that is not masked.</param>
    public static byte[] Write(int first, ReadOnlySpan<byte> payload, ulong length, int width, uint? mask)
    {
        var masked = mask is null ? 0 : Masked;
        Span<byte> wide = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(wide, length);
        byte[] head = width switch
        {
            2 => [(byte)first, (byte)(masked | LengthOf16Bits), .. wide[6..]],
            8 => [(byte)first, (byte)(masked | LengthOf64Bits), .. wide],
            _ => [(byte)first, (byte)(masked | ((int)length & 0x7F))],
        };
        return mask is { } key ? [.. head, .. Bytes(key), .. Mask(payload, key)] : [.. head, .. payload];
    }

    public static int WidthOf(int length) => length < LengthOf16Bits ? 1 : length <= ushort.MaxValue ? 2 : 8;

    private static byte[] Bytes(uint mask)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, mask);
        return bytes;
    }

    private static byte[] Mask(ReadOnlySpan<byte> payload, uint mask)
    {
        var key = Bytes(mask);
        var masked = payload.ToArray();
        for (var i = 0; i < masked.Length; i++)
        {
            masked[i] ^= key[i % key.Length];
        }

        return masked;
    }
}
