using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace HeritageCatalog.GraphQL.Http.Streams;

/// <summary>Counts what clients hold for long, in all and by the address they come from.</summary>
internal sealed class ClientCounts
{
    // What a provider gives to one customer of IPv6.
    private const int NetworkBytes = 8;

    private readonly Lock _lock = new();
    private readonly Dictionary<IPAddress, int> _byNetwork = [];

    /// <summary>What is held by all clients.</summary>
    public int Total { get; private set; }

    /// <summary>Counts one more, or says by a status why there is no room for it.</summary>
    /// <param name="address">Who is to hold it; null for what has no address.</param>
    /// <param name="most">How many all clients may hold.</param>
    /// <param name="mostOfAddress">How many may be held from one address, or from one network of IPv6.</param>
    public int? TryAdd(IPAddress? address, int most, int mostOfAddress)
    {
        var network = NetworkOf(address);
        lock (_lock)
        {
            if (Total >= most)
            {
                return StatusCodes.Status503ServiceUnavailable;
            }

            var known = _byNetwork.GetValueOrDefault(network);
            if (known >= mostOfAddress)
            {
                return StatusCodes.Status429TooManyRequests;
            }

            _byNetwork[network] = known + 1;
            Total++;
            return null;
        }
    }

    /// <summary>Counts one less.</summary>
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
