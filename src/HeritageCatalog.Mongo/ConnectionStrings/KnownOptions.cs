using System.Globalization;
using HeritageCatalog.Mongo.Concerns;
using HeritageCatalog.Mongo.Errors;
using static HeritageCatalog.Mongo.ConnectionStrings.KnownOption;

namespace HeritageCatalog.Mongo.ConnectionStrings;

/// <summary>Every option of "URI Options", in its order, and the old names that are still understood.</summary>
internal static class KnownOptions
{
    // What "Server Discovery and Monitoring" sets as the least, so that a server is not asked all the time.
    private const int LeastHeartbeat = 500;

    private static readonly Dictionary<string, KnownOption> All = new KnownOption[]
    {
        Text("appName", (o, text) => o with { AppName = text }),
        Text("authMechanism", (o, text) => o with { AuthMechanism = ReadMechanism(text) }),
        new("authMechanismProperties", "a list of NAME:value, separated by commas",
            (o, text) => TextPairs.TryRead(text, out var pairs) ? o with { AuthMechanismProperties = pairs } : null)
        {
            Salvage = (o, text) => o with { AuthMechanismProperties = TextPairs.ReadWellFormed(text) },
        },
        new("authSource", "the name of a database", (o, text) => text.Length > 0
            ? o with { AuthSource = text }
            : throw new MongoUsageException("The connection string cannot be used: authSource is empty.")),
        new("compressors", "a list of snappy, zlib and zstd",
            (o, text) => ReadCompressors(text) is { Length: > 0 } names ? o with { Compressors = names } : null),
        Milliseconds("connectTimeoutMS", 0, (o, time) => o with { ConnectTimeout = time }),
        Flag("directConnection", (o, flag) => o with { DirectConnection = flag }),
        Flag("enableOverloadRetargeting", (o, flag) => o with { EnableOverloadRetargeting = flag }),
        Milliseconds("heartbeatFrequencyMS", LeastHeartbeat, (o, time) => o with { HeartbeatFrequency = time }),
        Flag("journal", (o, flag) => o with { Journal = flag }),
        Flag("loadBalanced", (o, flag) => o with { LoadBalanced = flag }),
        Milliseconds("localThresholdMS", 0, (o, time) => o with { LocalThreshold = time }),
        Number("maxAdaptiveRetries", 0, int.MaxValue, (o, number) => o with { MaxAdaptiveRetries = number }),
        Number("maxConnecting", 1, int.MaxValue, (o, number) => o with { MaxConnecting = number }),
        Milliseconds("maxIdleTimeMS", 0, (o, time) => o with { MaxIdleTime = time }),
        Number("maxPoolSize", 0, int.MaxValue, (o, number) => o with { MaxPoolSize = number }),
        Number("maxStalenessSeconds", -1, int.MaxValue, (o, number) => o with { MaxStalenessSeconds = number }),
        Number("minPoolSize", 0, int.MaxValue, (o, number) => o with { MinPoolSize = number }),
        Text("proxyHost", (o, text) => o with { ProxyHost = text }),
        Number("proxyPort", 1, ushort.MaxValue, (o, number) => o with { ProxyPort = number }),
        Text("proxyUsername", (o, text) => o with { ProxyUsername = text }),
        Text("proxyPassword", (o, text) => o with { ProxyPassword = text }),
        Text("readConcernLevel", (o, text) => o with { ReadConcernLevel = text }),
        new("readPreference", "primary, primaryPreferred, secondary, secondaryPreferred or nearest",
            (o, text) => ReadPreference.FindMode(text) is { } mode ? o with { ReadPreferenceMode = mode } : null),
        new("readPreferenceTags", "a list of name:value, separated by commas", AddTags),
        Text("replicaSet", (o, text) => o with { ReplicaSet = text }),
        Flag("retryReads", (o, flag) => o with { RetryReads = flag }),
        Flag("retryWrites", (o, flag) => o with { RetryWrites = flag }),
        OneOf("serverMonitoringMode", ["auto", "stream", "poll"], (o, text) => o with { ServerMonitoringMode = text }),
        Milliseconds("serverSelectionTimeoutMS", 0, (o, time) => o with { ServerSelectionTimeout = time }),
        Flag("serverSelectionTryOnce", (o, flag) => o with { ServerSelectionTryOnce = flag }),
        Milliseconds("socketTimeoutMS", 0, (o, time) => o with { SocketTimeout = time }),
        Number("srvMaxHosts", 0, int.MaxValue, (o, number) => o with { SrvMaxHosts = number }),
        Text("srvServiceName", (o, text) => o with { SrvServiceName = text }),
        Tls("ssl"),
        Milliseconds("timeoutMS", 0, (o, time) => o with { Timeout = time }),
        Tls("tls"),
        Flag("tlsAllowInvalidCertificates", (o, flag) => o with { TlsAllowInvalidCertificates = flag }),
        Flag("tlsAllowInvalidHostnames", (o, flag) => o with { TlsAllowInvalidHostnames = flag }),
        Text("tlsCAFile", (o, text) => o with { TlsCAFile = text }),
        Text("tlsCertificateKeyFile", (o, text) => o with { TlsCertificateKeyFile = text }),
        Text("tlsCertificateKeyFilePassword", (o, text) => o with { TlsCertificateKeyFilePassword = text }),
        Flag("tlsDisableCertificateRevocationCheck",
            (o, flag) => o with { TlsDisableCertificateRevocationCheck = flag }),
        Flag("tlsDisableOCSPEndpointCheck", (o, flag) => o with { TlsDisableOcspEndpointCheck = flag }),
        Flag("tlsInsecure", (o, flag) => o with { TlsInsecure = flag }),
        new("w", "a number of nodes or the name of a mode", (o, text) =>
            text.Length > 0 ? o with { W = CheckNodes(text) } : null),
        Milliseconds("waitQueueTimeoutMS", 0, (o, time) => o with { WaitQueueTimeout = time }),
        Milliseconds("wTimeoutMS", 0, (o, time) => o with { WTimeout = time }),
        Number("zlibCompressionLevel", -1, 9, (o, number) => o with { ZlibCompressionLevel = number }),
    }.ToDictionary(option => option.Name, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string> Replacements = new(StringComparer.OrdinalIgnoreCase)
    {
        ["j"] = "journal",
        ["wtimeout"] = "wTimeoutMS",
    };

    public static KnownOption? Find(string name) => All.GetValueOrDefault(name);

    /// <summary>The name that took the place of an old one.</summary>
    public static string? FindReplacement(string name) => Replacements.GetValueOrDefault(name);

    private static string ReadMechanism(string text) => MechanismNames.IsKnown(text)
        ? text
        : throw new MongoUsageException($"The connection string cannot be used: there is no authMechanism '{text}'.");

    private static string[] ReadCompressors(string text) =>
        [.. text.Split(',').Where(name => name is "snappy" or "zlib" or "zstd").Distinct()];

    private static UriOptions? AddTags(UriOptions options, string text) =>
        TextPairs.TryRead(text, out var tags) || text.Length == 0
            ? options with { ReadPreferenceTags = [.. options.ReadPreferenceTags ?? [], tags] }
            : null;

    private static string CheckNodes(string text) =>
        !int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var nodes) || nodes >= 0
            ? text
            : throw new MongoUsageException("The connection string cannot be used: w is negative.");
}
