using System.Collections.Immutable;
using System.Text.Json;
using HeritageCatalog.Mongo.Concerns;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Selection;
using HeritageCatalog.Mongo.Topology;

namespace HeritageCatalog.Mongo.Tests.Specifications;

/// <summary>Reads what a case of "server-selection" or "max-staleness" is about.</summary>
internal static class SelectionCase
{
    public static TopologyDescription Topology(JsonElement json) => new()
    {
        Type = Enum.Parse<TopologyType>(json.GetProperty("type").GetString()!),
        Servers = json.GetProperty("servers").EnumerateArray().Select(Server).ToImmutableList(),
    };

    public static ServerDemand Demand(JsonElement test)
    {
        var isWrite = test.TryGetProperty("operation", out var operation) && operation.GetString() == "write";
        return new ServerDemand(isWrite, Preference(test.GetProperty("read_preference")));
    }

    public static IReadOnlyCollection<ServerAddress> Deprioritized(JsonElement test) =>
        test.TryGetProperty("deprioritized_servers", out var servers)
            ? [.. servers.EnumerateArray().Select(server => Address(server.GetProperty("address").GetString()!))]
            : [];

    private static ReadPreference Preference(JsonElement json) => new(
        json.TryGetProperty("mode", out var mode)
            ? Enum.Parse<ReadPreferenceMode>(mode.GetString()!, ignoreCase: true)
            : ReadPreferenceMode.Primary,
        json.TryGetProperty("tag_sets", out var sets) ? [.. sets.EnumerateArray().Select(Tags)] : null,
        json.TryGetProperty("maxStalenessSeconds", out var limit) ? TimeSpan.FromSeconds(limit.GetInt32()) : null);

    private static ServerDescription Server(JsonElement json)
    {
        var type = json.GetProperty("type").GetString()!;
        return new ServerDescription
        {
            Address = Address(json.GetProperty("address").GetString()!),
            Type = type == "PossiblePrimary" ? ServerType.Unknown : Enum.Parse<ServerType>(type),
            RoundTripTime = json.TryGetProperty("avg_rtt_ms", out var time)
                ? TimeSpan.FromMilliseconds(time.GetDouble())
                : null,
            LastUpdateTime = DateTimeOffset.FromUnixTimeMilliseconds(
                json.TryGetProperty("lastUpdateTime", out var updated) ? updated.GetInt64() : 0),
            LastWriteDate = json.TryGetProperty("lastWrite", out var write)
                ? DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(
                    write.GetProperty("lastWriteDate").GetProperty("$numberLong").GetString()!))
                : null,
            Tags = json.TryGetProperty("tags", out var tags) ? Tags(tags) : new Dictionary<string, string>(),
        };
    }

    private static IReadOnlyDictionary<string, string> Tags(JsonElement json) =>
        json.EnumerateObject().ToDictionary(tag => tag.Name, tag => tag.Value.GetString()!);

    private static ServerAddress Address(string text) =>
        ServerAddress.TryParse(text, out var address) ? address! : throw new FormatException(text);
}
