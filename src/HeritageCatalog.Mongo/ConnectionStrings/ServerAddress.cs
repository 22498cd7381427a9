using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace HeritageCatalog.Mongo.ConnectionStrings;

/// <summary>Where a server listens: a host and a port, or the path of a Unix domain socket.</summary>
public sealed record ServerAddress
{
    /// <summary>The port of a server that names none.</summary>
    public const int DefaultPort = 27017;

    private ServerAddress(string host, int port) => (Host, Port) = (host, port);

    /// <summary>Name, IP address without brackets, or path.</summary>
    public string Host { get; }

    /// <summary>The port; 0 for a Unix domain socket.</summary>
    public int Port { get; }

    /// <summary>True for the path of a Unix domain socket.</summary>
    public bool IsUnixSocket => Port == 0;

    /// <summary>Names a host; case does not matter.</summary>
    public static ServerAddress Of(string host, int port = DefaultPort) =>
        port is > 0 and <= ushort.MaxValue
            ? new(host.ToLowerInvariant(), port)
            : throw new ArgumentOutOfRangeException(nameof(port), port, "A port is between 1 and 65535.");

    /// <summary>Names a Unix domain socket.</summary>
    public static ServerAddress OfUnixSocket(string path) => new(path, 0);

    /// <summary>Reads "host", "host:port" or "[address]:port", as servers name each other.</summary>
    public static bool TryParse(string text, out ServerAddress? address)
    {
        address = null;
        var (host, port) = Split(text);
        if (host.Length == 0 || host.AsSpan().ContainsAny(":[]/@ ") && !IsIPv6(host))
        {
            return false;
        }

        if (port is null)
        {
            address = Of(host);
        }
        else if (ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            address = Of(host, number);
        }

        return address is not null;
    }

    /// <summary>Host and port as a connection string writes them.</summary>
    public override string ToString() =>
        IsUnixSocket ? Host : Host.Contains(':') ? $"[{Host}]:{Port}" : $"{Host}:{Port}";

    private static (string Host, string? Port) Split(string text)
    {
        if (!text.StartsWith('['))
        {
            var colon = text.IndexOf(':');
            return colon < 0 ? (text, null) : (text[..colon], text[(colon + 1)..]);
        }

        var end = text.IndexOf(']');
        return end < 0 || !IsIPv6(text[1..end]) ? ("", null)
            : end == text.Length - 1 ? (text[1..end], null)
            : text[end + 1] == ':' ? (text[1..end], text[(end + 2)..])
            : ("", null);
    }

    private static bool IsIPv6(string host) =>
        IPAddress.TryParse(host, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6;
}
