using System.Buffers.Binary;

namespace HeritageCatalog.Mongo.Wire;

/// <summary>What every message begins with.</summary>
/// <remarks>
/// <code>
/// 0       4           8            12       16
/// | length | requestId | responseTo | opcode |   little-endian; the length counts the header too
/// </code>
/// </remarks>
internal readonly record struct MessageHeader(int Length, int RequestId, int ResponseTo, Opcode Opcode)
{
    public const int Size = 16;

    public static MessageHeader Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadInt32LittleEndian(bytes),
        BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]),
        BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]),
        (Opcode)BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]));

    public void WriteTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[4..], RequestId);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[8..], ResponseTo);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[12..], (int)Opcode);
    }
}
