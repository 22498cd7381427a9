using System.Buffers.Binary;

namespace HeritageCatalog.Mongo.Resolving;

/// <summary>Walks over a message of the name service; nothing is read beyond its end.</summary>
internal ref struct DnsReader(ReadOnlySpan<byte> message)
{
    private readonly ReadOnlySpan<byte> _message = message;
    private int _position;

    /// <exception cref="DnsFormatException">It is set beyond the end.</exception>
    public int Position
    {
        readonly get => _position;
        set => _position = value <= _message.Length
            ? value
            : throw new DnsFormatException("A record ends early.");
    }

    public ushort ReadUInt16() => BinaryPrimitives.ReadUInt16BigEndian(Read(sizeof(ushort)));

    public uint ReadUInt32() => BinaryPrimitives.ReadUInt32BigEndian(Read(sizeof(uint)));

    public string ReadName() => DnsName.Read(_message, ref _position);

    public ReadOnlySpan<byte> Read(int length)
    {
        var from = _position;
        Position += length;
        return _message.Slice(from, length);
    }
}
