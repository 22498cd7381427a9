using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace HeritageCatalog.GraphQL.Http.WebSockets;

/// <summary>Counts the sockets that are open, in all and by the address they come from.</summary>
internal sealed class SocketCounts
{
    // What a provider gives to one customer of IPv6.
    private const int NetworkBytes = 8;

    private readonly Lock _lock = new();
    private readonly Dictionary<IPAddress, int> _byNetwork = [];

    /// <summary>Sockets that are open.</summary>
    public int Total { get; private set; }

    /// <summary>Counts a socket, or says by a status why there is no room for it.</summary>
    /// <param name="address">Where it comes from; null for what has no address.</param>
    /// <param name="options">The limits.</param>
    public int? TryAdd(IPAddress? address, GraphQLSocketOptions options)
    {
        var network = NetworkOf(address);
        lock (_lock)
        {
            if (Total >= options.MaxSockets)
            {
                return StatusCodes.Status503ServiceUnavailable;
            }

            var known = _byNetwork.GetValueOrDefault(network);
            if (known >= options.MaxSocketsOfAddress)
            {
                return StatusCodes.Status429TooManyRequests;
            }

            _byNetwork[network] = known + 1;
            Total++;
            return null;
        }
    }

    /// <summary>Counts a socket no more.</summary>
    public void Remove(IPAddress? address)
    {
        var network = NetworkOf(address);
        lock (_lock)
        {
            Total--;
            if (--_byNetwork[network] == 0)
            {
                _byNetwork.Remove(network);
            }
        }
    }

    private static IPAddress NetworkOf(IPAddress? address)
    {
        if (address is null || address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address ?? IPAddress.None;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new IPAddress(bytes);
    }
}
