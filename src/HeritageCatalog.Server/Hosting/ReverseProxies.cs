using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace HeritageCatalog.Server.Hosting;

/// <summary>
/// Takes the word of known reverse proxies for where a request comes from, and nobody else's: anybody can write a
/// header.
/// </summary>
internal static class ReverseProxies
{
    /// <summary>Reads addresses and networks with commas between.</summary>
    public static bool TryParse(string text, out List<IPNetwork> networks)
    {
        networks = [];
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (IPAddress.TryParse(part, out var address))
            {
                networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            }
            else if (IPNetwork.TryParse(part, out var network))
            {
                networks.Add(network);
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    public static void UseReverseProxies(this IApplicationBuilder application, string? proxies)
    {
        if (proxies is null || !TryParse(proxies, out var networks))
        {
            return;
        }

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        networks.ForEach(options.KnownIPNetworks.Add);
        application.UseForwardedHeaders(options);
    }
}
