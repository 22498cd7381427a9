using System.Text.Json;
using HeritageCatalog.Mongo.ConnectionStrings;

namespace HeritageCatalog.Mongo.Tests.Specifications;

/// <summary>Prints options as the suites write them, to compare.</summary>
internal static class OptionValues
{
    private static readonly Dictionary<string, Func<UriOptions, object?>> Readers = new(
        StringComparer.OrdinalIgnoreCase)
    {
        ["appname"] = o => o.AppName,
        ["authMechanism"] = o => o.AuthMechanism,
        ["authMechanismProperties"] = o => o.AuthMechanismProperties,
        ["authSource"] = o => o.AuthSource,
        ["compressors"] = o => o.Compressors,
        ["connectTimeoutMS"] = o => o.ConnectTimeout,
        ["directConnection"] = o => o.DirectConnection,
        ["enableOverloadRetargeting"] = o => o.EnableOverloadRetargeting,
        ["heartbeatFrequencyMS"] = o => o.HeartbeatFrequency,
        ["journal"] = o => o.Journal,
        ["loadBalanced"] = o => o.LoadBalanced,
        ["localThresholdMS"] = o => o.LocalThreshold,
        ["maxAdaptiveRetries"] = o => o.MaxAdaptiveRetries,
        ["maxConnecting"] = o => o.MaxConnecting,
        ["maxIdleTimeMS"] = o => o.MaxIdleTime,
        ["maxPoolSize"] = o => o.MaxPoolSize,
        ["maxStalenessSeconds"] = o => o.MaxStalenessSeconds,
        ["minPoolSize"] = o => o.MinPoolSize,
        ["readConcernLevel"] = o => o.ReadConcernLevel,
        ["readPreference"] = o => CamelCase(o.ReadPreferenceMode?.ToString()),
        ["readPreferenceTags"] = o => o.ReadPreferenceTags,
        ["replicaSet"] = o => o.ReplicaSet,
        ["retryWrites"] = o => o.RetryWrites,
        ["serverMonitoringMode"] = o => o.ServerMonitoringMode,
        ["serverSelectionTimeoutMS"] = o => o.ServerSelectionTimeout,
        ["serverSelectionTryOnce"] = o => o.ServerSelectionTryOnce,
        ["socketTimeoutMS"] = o => o.SocketTimeout,
        ["srvMaxHosts"] = o => o.SrvMaxHosts,
        ["srvServiceName"] = o => o.SrvServiceName,
        ["timeoutMS"] = o => o.Timeout,
        ["tls"] = o => o.Tls,
        ["tlsAllowInvalidCertificates"] = o => o.TlsAllowInvalidCertificates,
        ["tlsAllowInvalidHostnames"] = o => o.TlsAllowInvalidHostnames,
        ["tlsCAFile"] = o => o.TlsCAFile,
        ["tlsCertificateKeyFile"] = o => o.TlsCertificateKeyFile,
        ["tlsCertificateKeyFilePassword"] = o => o.TlsCertificateKeyFilePassword,
        ["tlsDisableCertificateRevocationCheck"] = o => o.TlsDisableCertificateRevocationCheck,
        ["tlsDisableOCSPEndpointCheck"] = o => o.TlsDisableOcspEndpointCheck,
        ["tlsInsecure"] = o => o.TlsInsecure,
        ["w"] = o => o.W,
        ["wTimeoutMS"] = o => o.WTimeout,
        ["zlibCompressionLevel"] = o => o.ZlibCompressionLevel,
    };

    public static string Find(UriOptions options, string name) => Print(Readers[name](options));

    public static string Print(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Braced(value.EnumerateObject().Select(one => $"{one.Name}={Print(one.Value)}")),
        JsonValueKind.Array => Braced(value.EnumerateArray().Select(Print), isSorted: false),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.ToString(),
    };

    private static string Print(object? value) => value switch
    {
        TimeSpan time => $"{time.TotalMilliseconds}",
        bool flag => flag ? "true" : "false",
        IReadOnlyDictionary<string, string> pairs => Braced(pairs.Select(pair => $"{pair.Key}={pair.Value}")),
        IReadOnlyList<IReadOnlyDictionary<string, string>> sets => Braced(sets.Select(Print), isSorted: false),
        IReadOnlyList<string> names => Braced(names, isSorted: false),
        _ => $"{value}",
    };

    private static string Braced(IEnumerable<string> items, bool isSorted = true) =>
        "{" + string.Join(' ', isSorted ? items.Order(StringComparer.Ordinal) : items) + "}";

    private static string? CamelCase(string? text) => text is null ? null : char.ToLowerInvariant(text[0]) + text[1..];
}
