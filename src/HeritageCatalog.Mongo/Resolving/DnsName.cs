using System.Text;

namespace HeritageCatalog.Mongo.Resolving;

/// <summary>Names as they stand in messages (RFC 1035, "Domain name space definitions" and "Message compression").
/// </summary>
/// <remarks>
/// <code>
/// 4 'h' 'o' 's' 't'  3 'o' 'r' 'g'  0        labels with their lengths, the last one empty
/// 4 'h' 'o' 's' 't'  192 12                  or the rest stands at offset 12
/// </code>
/// </remarks>
internal static class DnsName
{
    private const int MostBytesOfLabel = 63;
    private const int MostBytes = 255;
    private const byte PointerBits = 0b1100_0000;

    /// <exception cref="DnsFormatException">A part of the name is empty or too long, or the name is.</exception>
    public static void Write(List<byte> message, string name)
    {
        var start = message.Count;
        foreach (var label in name.TrimEnd('.').Split('.'))
        {
            var bytes = Encoding.UTF8.GetBytes(label);
            if (bytes.Length is 0 or > MostBytesOfLabel)
            {
                throw new DnsFormatException($"'{name}' cannot be looked up: a part of it is empty or too long.");
            }

            message.Add((byte)bytes.Length);
            message.AddRange(bytes);
        }

        message.Add(0);
        if (message.Count - start > MostBytes)
        {
            throw new DnsFormatException($"'{name}' cannot be looked up: it is too long.");
        }
    }

    /// <summary>Reads the name at a position and moves behind it; small letters, no dot at the end.</summary>
    /// <exception cref="DnsFormatException">It ends early, is too long or runs in circles.</exception>
    public static string Read(ReadOnlySpan<byte> message, ref int position)
    {
        var name = new StringBuilder();
        var at = position;
        var isBehindPointer = false;
        while (true)
        {
            var length = ByteAt(message, at);
            if ((length & PointerBits) == PointerBits)
            {
                var target = ((length & ~PointerBits) << 8) | ByteAt(message, at + 1);
                position = isBehindPointer ? position : at + 2;
                isBehindPointer = true;

                // Backwards only, so it comes to an end.
                at = target < at ? target : throw new DnsFormatException("A name points ahead or at itself.");
                continue;
            }

            if (length == 0)
            {
                position = isBehindPointer ? position : at + 1;
                return name.ToString().ToLowerInvariant();
            }

            Append(name, message, at, length);
            at += 1 + length;
        }
    }

    private static void Append(StringBuilder name, ReadOnlySpan<byte> message, int at, int length)
    {
        if (length > MostBytesOfLabel || at + 1 + length > message.Length || name.Length + length >= MostBytes)
        {
            throw new DnsFormatException("A name is too long or not of a known form.");
        }

        name.Append(name.Length > 0 ? "." : "").Append(Encoding.UTF8.GetString(message.Slice(at + 1, length)));
    }

    private static int ByteAt(ReadOnlySpan<byte> message, int at) =>
        at < message.Length ? message[at] : throw new DnsFormatException("A name ends early.");
}
