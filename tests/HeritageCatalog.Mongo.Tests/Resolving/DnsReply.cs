using System.Buffers.Binary;
using System.Text;

namespace HeritageCatalog.Mongo.Tests.Resolving;

/// <summary>Writes what a name service answers, well or badly.</summary>
internal sealed class DnsReply
{
    private readonly List<byte> _message;
    private ushort _answers;

    private DnsReply(byte[] question)
    {
        _message = [.. question];
        _message[2] = 0x81;
        _message[3] = 0x80;
    }

    public static DnsReply To(ReadOnlySpan<byte> question) => new(question.ToArray());

    public static byte[] NameOf(string name) =>
        [.. name.Split('.').SelectMany(label => Encoding.UTF8.GetBytes(label).Prepend((byte)label.Length)), 0];

    public DnsReply Truncated()
    {
        _message[2] |= 0x02;
        return this;
    }

    public DnsReply Result(int result)
    {
        _message[3] = (byte)result;
        return this;
    }

    public DnsReply Add(byte[] owner, byte type, byte seconds, byte[] data) =>
        AddRaw([.. owner, 0, type, 0, 1, 0, 0, 0, seconds, (byte)(data.Length >> 8), (byte)data.Length, .. data]);

    public DnsReply AddService(string host, ushort port) => Add(
        [0xC0, 12], 33, 60, [0, 0, 0, 0, (byte)(port >> 8), (byte)port, .. NameOf(host)]);

    public DnsReply AddRaw(byte[] record)
    {
        _answers++;
        _message.AddRange(record);
        return this;
    }

    public byte[] Build()
    {
        var bytes = _message.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(6), _answers);
        return bytes;
    }
}
