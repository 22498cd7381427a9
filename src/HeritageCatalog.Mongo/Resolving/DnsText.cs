using System.Text;

namespace HeritageCatalog.Mongo.Resolving;

/// <summary>The data of a text record: strings with their lengths, to be joined without anything between.</summary>
internal static class DnsText
{
    public static string Read(ReadOnlySpan<byte> data)
    {
        var bytes = new List<byte>(data.Length);
        for (var at = 0; at < data.Length; at += 1 + data[at])
        {
            if (at + 1 + data[at] > data.Length)
            {
                throw new DnsFormatException("A text ends early.");
            }

            bytes.AddRange(data.Slice(at + 1, data[at]));
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
