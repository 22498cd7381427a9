using System.Net;
using System.Net.Sockets;
using HeritageCatalog.Mongo.ConnectionStrings;

namespace HeritageCatalog.Mongo.Connections;

/// <summary>Opens sockets: finds the addresses of a host and tries one after the other.</summary>
internal static class Dialer
{
    // After "Connection string", "tcp keepalive": found dead within about three and a half minutes.
    private const int KeepAliveIdleSeconds = 120;
    private const int KeepAliveIntervalSeconds = 10;
    private const int KeepAliveProbes = 9;

    /// <exception cref="SocketException">No address of the host could be reached.</exception>
    public static async ValueTask<Socket> DialAsync(ServerAddress server, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        foreach (var address in await FindAddressesAsync(server, cancellationToken).ConfigureAwait(false))
        {
            var socket = CreateSocket(address);
            try
            {
                await socket.ConnectAsync(address, cancellationToken).ConfigureAwait(false);
                return socket;
            }
            catch (Exception refusal)
            {
                socket.Dispose();
                if (refusal is not SocketException)
                {
                    throw;
                }

                failure = refusal;
            }
        }

        throw failure ?? new SocketException((int)SocketError.HostNotFound);
    }

    private static async ValueTask<IEnumerable<EndPoint>> FindAddressesAsync(
        ServerAddress server, CancellationToken cancellationToken)
    {
        if (server.IsUnixSocket)
        {
            return [new UnixDomainSocketEndPoint(server.Host)];
        }

        if (IPAddress.TryParse(server.Host, out var known))
        {
            return [new IPEndPoint(known, server.Port)];
        }

        var found = await Dns.GetHostAddressesAsync(server.Host, cancellationToken).ConfigureAwait(false);
        return found.Select(address => new IPEndPoint(address, server.Port));
    }

    private static Socket CreateSocket(EndPoint address)
    {
        if (address is UnixDomainSocketEndPoint)
        {
            return new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        }

        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, KeepAliveIdleSeconds);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, KeepAliveIntervalSeconds);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, KeepAliveProbes);
        return socket;
    }
}
