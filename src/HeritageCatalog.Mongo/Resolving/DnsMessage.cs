using System.Buffers.Binary;

namespace HeritageCatalog.Mongo.Resolving;

/// <summary>Messages of the name service (RFC 1035, "Messages"; RFC 2782 for services).</summary>
/// <remarks>
/// <code>
/// 0  id       2  flags: 0x8000 reply, 0x0200 truncated, 0x0100 recursion desired, 0x000F result
/// 4  number of questions   6  answers   8  authorities   10  others
/// 12 question: name, type, class;  then records: name, type, class, lifetime (4), length (2), data
/// </code>
/// </remarks>
internal static class DnsMessage
{
    private const int HeaderSize = 12;
    private const ushort InternetClass = 1;
    private const ushort RecursionDesired = 0x0100;

    public static byte[] WriteQuestion(ushort id, string name, DnsType type)
    {
        var message = new List<byte>();
        foreach (var number in (ReadOnlySpan<ushort>)[id, RecursionDesired, 1, 0, 0, 0])
        {
            AddUInt16(message, number);
        }

        DnsName.Write(message, name);
        AddUInt16(message, (ushort)type);
        AddUInt16(message, InternetClass);
        return [.. message];
    }

    /// <summary>Says whether a message is the reply to a question; others are a mistake or an attempt to deceive.
    /// </summary>
    public static bool IsReplyTo(ReadOnlySpan<byte> message, ReadOnlySpan<byte> question)
    {
        var isReply = message.Length >= question.Length
            && message[..2].SequenceEqual(question[..2])
            && (message[2] & 0x80) != 0
            && message[4..6].SequenceEqual(question[4..6]);
        if (!isReply)
        {
            return false;
        }

        // Letters may come back in another case, and bytes below 'A' are lengths or the rest of the question.
        for (var i = HeaderSize; i < question.Length; i++)
        {
            if (char.ToLowerInvariant((char)message[i]) != char.ToLowerInvariant((char)question[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Says whether there was more to say than fits.</summary>
    public static bool IsTruncated(ReadOnlySpan<byte> reply) => (reply[2] & 0x02) != 0;

    public static DnsResult ReadResult(ReadOnlySpan<byte> reply) => (DnsResult)(reply[3] & 0x0F);

    /// <summary>Reads the records that answer a question, over other names if need be.</summary>
    /// <exception cref="DnsFormatException">The message is malformed.</exception>
    public static IReadOnlyList<DnsRecord> ReadAnswers(ReadOnlySpan<byte> reply, ReadOnlySpan<byte> question)
    {
        var position = HeaderSize;
        var names = new HashSet<string> { DnsName.Read(reply, ref position) };
        var wanted = (DnsType)ReadUInt16(reply, position);
        position = question.Length;
        var answers = new List<DnsRecord>();
        for (var left = ReadUInt16(reply, 6); left > 0; left--)
        {
            var owner = DnsName.Read(reply, ref position);
            var type = (DnsType)ReadUInt16(reply, position);
            var isInternet = ReadUInt16(reply, position + 2) == InternetClass;
            var lifetime = ReadLifetime(reply, position + 4);
            var length = ReadUInt16(reply, position + 8);
            position += 10;
            if (isInternet && names.Contains(owner))
            {
                ReadRecord(reply, position, length, type, wanted, lifetime, names, answers);
            }

            position += length;
        }

        return answers;
    }

    private static void ReadRecord(
        ReadOnlySpan<byte> reply,
        int position,
        int length,
        DnsType type,
        DnsType wanted,
        TimeSpan lifetime,
        HashSet<string> names,
        List<DnsRecord> answers)
    {
        if (position + length > reply.Length)
        {
            throw new DnsFormatException("A record ends early.");
        }

        if (type == DnsType.Alias)
        {
            names.Add(DnsName.Read(reply, ref position));
        }
        else if (type == wanted && type == DnsType.Service)
        {
            var host = position + 6;
            var port = ReadUInt16(reply, position + 4);
            answers.Add(new DnsRecord.Service(DnsName.Read(reply, ref host), port, lifetime));
        }
        else if (type == wanted)
        {
            answers.Add(new DnsRecord.Text(DnsText.Read(reply.Slice(position, length)), lifetime));
        }
    }

    // Lifetimes beyond 68 years are taken for none (RFC 2181, "Time to Live").
    private static TimeSpan ReadLifetime(ReadOnlySpan<byte> reply, int at)
    {
        var seconds = ((uint)ReadUInt16(reply, at) << 16) | ReadUInt16(reply, at + 2);
        return TimeSpan.FromSeconds(seconds > int.MaxValue ? 0 : seconds);
    }

    private static ushort ReadUInt16(ReadOnlySpan<byte> message, int at) => at + 2 <= message.Length
        ? BinaryPrimitives.ReadUInt16BigEndian(message[at..])
        : throw new DnsFormatException("The message ends early.");

    private static void AddUInt16(List<byte> message, ushort number)
    {
        message.Add((byte)(number >> 8));
        message.Add((byte)number);
    }
}
