using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace HeritageCatalog.GraphQL.Http.Budgets;

/// <summary>Whose budget a request is paid from.</summary>
/// <param name="Name">Who signed in; null for somebody known by address only.</param>
/// <param name="Network">The address, or the network that one customer has.</param>
public readonly record struct RatePrincipal(string? Name, UInt128 Network)
{
    private const int Ipv6Length = 16;

    // What stands before an IPv4 address when it is written as one of IPv6.
    private const ulong MappedPrefix = 0xFFFF_0000_0000;

    /// <summary>Somebody who has signed in.</summary>
    public static RatePrincipal Of(string name) => new(name, 0);

    /// <summary>
    /// Whoever sends from an address. In IPv6 it is the /64 that counts, for a customer has at least one and can change
    /// the rest with every request.
    /// </summary>
    public static RatePrincipal Of(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[Ipv6Length];
        address.TryWriteBytes(bytes, out var length);
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && !address.IsIPv4MappedToIPv6)
        {
            return new(null, new UInt128(BinaryPrimitives.ReadUInt64BigEndian(bytes), 0));
        }

        var ipv4 = BinaryPrimitives.ReadUInt32BigEndian(bytes[(length - sizeof(uint))..length]);
        return new(null, new UInt128(0, MappedPrefix | ipv4));
    }
}
