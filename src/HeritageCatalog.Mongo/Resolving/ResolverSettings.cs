using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;

namespace HeritageCatalog.Mongo.Resolving;

/// <summary>Which name services to ask, and how patiently (resolv.conf(5)).</summary>
internal sealed record ResolverSettings
{
    private const string ConfigurationFile = "/etc/resolv.conf";
    private const int DnsPort = 53;

    // As the system's own resolver: asks three services at most, and waits no longer than this.
    private const int MostServers = 3;
    private const int MostSeconds = 30;
    private const int MostAttempts = 5;

    public IReadOnlyList<IPEndPoint> Servers { get; init; } = [];

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often all of them are asked.</summary>
    public int Attempts { get; init; } = 2;

    /// <summary>What this machine uses.</summary>
    public static ResolverSettings OfThisMachine() => File.Exists(ConfigurationFile)
        ? Parse(File.ReadAllText(ConfigurationFile))
        : new ResolverSettings { Servers = ServersOfNetworks() };

    public static ResolverSettings Parse(string text)
    {
        var servers = new List<IPEndPoint>();
        var settings = new ResolverSettings();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var words = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (words is ["nameserver", var address, ..]
                && servers.Count < MostServers
                && IPAddress.TryParse(address, out var server))
            {
                servers.Add(new IPEndPoint(server, DnsPort));
            }
            else if (words is ["options", .. var options])
            {
                settings = options.Aggregate(settings, WithOption);
            }
        }

        return settings with { Servers = servers.Count > 0 ? servers : [new IPEndPoint(IPAddress.Loopback, DnsPort)] };
    }

    private static ResolverSettings WithOption(ResolverSettings settings, string option) => option.Split(':') switch
    {
        ["timeout", var text] when TryParse(text, out var seconds) =>
            settings with { Timeout = TimeSpan.FromSeconds(Math.Clamp(seconds, 1, MostSeconds)) },
        ["attempts", var text] when TryParse(text, out var attempts) =>
            settings with { Attempts = Math.Clamp(attempts, 1, MostAttempts) },
        _ => settings,
    };

    private static bool TryParse(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static IReadOnlyList<IPEndPoint> ServersOfNetworks() =>
    [
        .. NetworkInterface.GetAllNetworkInterfaces()
            .Where(one => one.OperationalStatus == OperationalStatus.Up)
            .SelectMany(one => one.GetIPProperties().DnsAddresses)
            .Distinct()
            .Take(MostServers)
            .Select(address => new IPEndPoint(address, DnsPort)),
    ];
}
