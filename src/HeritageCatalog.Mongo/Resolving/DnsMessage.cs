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
    private const int AnswerCountAt = 6;
    private const int HeaderSize = 12;
    private const int PrioritySize = 2;
    private const int WeightSize = 2;
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
        var reader = new DnsReader(reply) { Position = AnswerCountAt };
        var left = reader.ReadUInt16();
        reader.Position = HeaderSize;
        var names = new HashSet<string> { reader.ReadName() };
        var wanted = (DnsType)reader.ReadUInt16();
        reader.Position = question.Length;
        var answers = new List<DnsRecord>();
        for (; left > 0; left--)
        {
            ReadRecord(ref reader, wanted, names, answers);
        }

        return answers;
    }

    private static void ReadRecord(
        ref DnsReader reader, DnsType wanted, HashSet<string> names, List<DnsRecord> answers)
    {
        var isAsked = names.Contains(reader.ReadName());
        var type = (DnsType)reader.ReadUInt16();
        isAsked &= reader.ReadUInt16() == InternetClass;
        var lifetime = LifetimeOf(reader.ReadUInt32());
        var length = reader.ReadUInt16();
        var start = reader.Position;
        reader.Position = start + length;
        if (!isAsked || (type != wanted && type != DnsType.Alias))
        {
            return;
        }

        reader.Position = start;
        if (type == DnsType.Alias)
        {
            names.Add(reader.ReadName());
        }
        else
        {
            answers.Add(type == DnsType.Service
                ? ReadService(ref reader, lifetime)
                : new DnsRecord.Text(DnsText.Read(reader.Read(length)), lifetime));
        }

        reader.Position = start + length;
    }

    private static DnsRecord.Service ReadService(ref DnsReader reader, TimeSpan lifetime)
    {
        reader.Position += PrioritySize + WeightSize;
        var port = reader.ReadUInt16();
        return new DnsRecord.Service(reader.ReadName(), port, lifetime);
    }

    // Lifetimes beyond 68 years are taken for none (RFC 2181, "Time to Live").
    private static TimeSpan LifetimeOf(uint seconds) => TimeSpan.FromSeconds(seconds > int.MaxValue ? 0 : seconds);

    private static void AddUInt16(List<byte> message, ushort number)
    {
        message.Add((byte)(number >> 8));
        message.Add((byte)number);
    }
}
