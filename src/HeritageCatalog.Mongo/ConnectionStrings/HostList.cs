using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.ConnectionStrings;

/// <summary>Reads "host:port,host:port"; a path, written with %2F, is a Unix domain socket.</summary>
internal static class HostList
{
    private const string Secret = "/, @ and : in a user name or password are written %2F, %40 and %3A.";

    /// <param name="text">What stands between the user and the database.</param>
    /// <param name="mayHoldSecret">Whether it may be the beginning of a user name and a password.</param>
    /// <param name="isSrv">Whether it is a name to look up.</param>
    public static IReadOnlyList<ServerAddress> Read(string text, bool mayHoldSecret, bool isSrv)
    {
        if (text.Length == 0)
        {
            throw UriParts.Malformed("there is no host in it (the path of a socket is written with %2F).");
        }

        var hosts = text.Split(',').Select(host => ReadHost(host, mayHoldSecret)).ToList();
        if (isSrv && (hosts.Count > 1 || hosts[0].IsUnixSocket || text.Contains(':')))
        {
            throw UriParts.Malformed("mongodb+srv takes one name, without a port.");
        }

        return hosts;
    }

    private static ServerAddress ReadHost(string text, bool mayHoldSecret)
    {
        var decoded = PercentText.Decode(text, "a host");
        if (text.Contains("%2F", StringComparison.OrdinalIgnoreCase))
        {
            return ServerAddress.OfUnixSocket(decoded);
        }

        return ServerAddress.TryParse(decoded, out var address) ? address! : throw Refuse(text, mayHoldSecret);
    }

    private static MongoUsageException Refuse(string text, bool mayHoldSecret) => UriParts.Malformed(mayHoldSecret
        ? Secret
        : $"'{text}' is not a host, a host:port (1 to 65535), or an [IPv6 address]:port.");
}
