using System.Buffers.Binary;
using System.IO.Compression;

namespace HeritageCatalog.Mongo.Wire;

/// <summary>Wraps messages into OP_COMPRESSED and takes them out ("Wire Compression").</summary>
/// <remarks>
/// <code>
/// | header | opcode of the message | its size without header | compressor | compressed bytes
///   16       4                       4                         1
/// </code>
/// </remarks>
internal static class CompressedMessage
{
    public const string Zlib = "zlib";

    private const byte NoCompressor = 0;
    private const byte ZlibCompressor = 2;
    private const int PrefixSize = 9;

    /// <summary>Compresses a whole message.</summary>
    /// <param name="message">The message, with its header.</param>
    /// <param name="level">Of zlib, from 0 to 9; -1 for its default.</param>
    public static MessageBuffer Write(ReadOnlySpan<byte> message, int level)
    {
        var header = MessageHeader.Read(message);
        var body = message[MessageHeader.Size..];
        var buffer = new MessageBuffer(MessageHeader.Size + PrefixSize + (body.Length / 2) + 64);
        var prefix = buffer.Take(MessageHeader.Size + PrefixSize)[MessageHeader.Size..];
        BinaryPrimitives.WriteInt32LittleEndian(prefix, (int)header.Opcode);
        BinaryPrimitives.WriteInt32LittleEndian(prefix[4..], body.Length);
        prefix[8] = ZlibCompressor;
        using (var zlib = new ZLibStream(new BufferStream(buffer), OptionsOf(level)))
        {
            zlib.Write(body);
        }

        (header with { Length = buffer.Length, Opcode = Opcode.Compressed }).WriteTo(buffer.At(0));
        return buffer;
    }

    /// <summary>Takes a message, without its header, out of what followed the header of OP_COMPRESSED.</summary>
    /// <exception cref="WireFormatException">It is not what it says.</exception>
    public static byte[] Read(byte[] payload, WireLimits limits)
    {
        if (payload.Length < PrefixSize)
        {
            throw new WireFormatException("it sent a compressed message that is too short");
        }

        var opcode = (Opcode)BinaryPrimitives.ReadInt32LittleEndian(payload);
        var size = BinaryPrimitives.ReadInt32LittleEndian(payload.AsSpan(4));
        if (opcode != Opcode.Message || size < 0 || size > limits.MaxMessageSize)
        {
            throw new WireFormatException($"it compressed a message of kind {(int)opcode} and {size} bytes");
        }

        return payload[8] switch
        {
            NoCompressor => payload[PrefixSize..],
            ZlibCompressor => Inflate(payload, size),
            var other => throw new WireFormatException($"it compressed by {other}, which was not agreed on"),
        };
    }

    private static byte[] Inflate(byte[] payload, int size)
    {
        var message = GC.AllocateUninitializedArray<byte>(size);
        using var zlib = new ZLibStream(
            new MemoryStream(payload, PrefixSize, payload.Length - PrefixSize), CompressionMode.Decompress);
        try
        {
            var read = zlib.ReadAtLeast(message, size, throwOnEndOfStream: false);
            return read == size && zlib.ReadByte() < 0
                ? message
                : throw new WireFormatException($"its compressed message does not have the {size} bytes announced");
        }
        catch (InvalidDataException)
        {
            throw new WireFormatException("its compressed message is damaged");
        }
    }

    private static ZLibCompressionOptions OptionsOf(int level) =>
        level < 0 ? new ZLibCompressionOptions() : new ZLibCompressionOptions { CompressionLevel = level };

    private sealed class BufferStream(MessageBuffer buffer) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => buffer.Length;

        public override long Position
        {
            get => buffer.Length;
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override void Write(ReadOnlySpan<byte> bytes) => buffer.Write(bytes);

        public override void Write(byte[] bytes, int offset, int count) => buffer.Write(bytes.AsSpan(offset, count));

        public override int Read(byte[] bytes, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
