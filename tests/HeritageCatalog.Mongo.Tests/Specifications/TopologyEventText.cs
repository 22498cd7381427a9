using System.Text.Json;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Monitoring;
using HeritageCatalog.Mongo.Topology;

namespace HeritageCatalog.Mongo.Tests.Specifications;

/// <summary>Writes events as one line each, those that a case expects and those that are told.</summary>
internal static class TopologyEventText
{
    public static TopologyEvents Listen(List<string> told) => new()
    {
        TopologyOpening = () => told.Add("topology_opening_event"),
        TopologyChanged = (before, after) =>
            told.Add($"topology_description_changed_event {Describe(before)} -> {Describe(after)}"),
        ServerOpening = address => told.Add($"server_opening_event {address}"),
        ServerClosed = address => told.Add($"server_closed_event {address}"),
        ServerChanged = (before, after) =>
            told.Add($"server_description_changed_event {after.Address} {Describe(before)} -> {Describe(after)}"),
    };

    public static string Expected(JsonElement @event)
    {
        var one = @event.EnumerateObject().Single();
        string[] words =
        [
            one.Name,
            Text(one.Value, "address"),
            Change(one.Value, Whole),
        ];
        return string.Join(' ', words.Where(word => word.Length > 0));
    }

    private static string Change(JsonElement content, Func<JsonElement, string> describe) =>
        content.TryGetProperty("newDescription", out var after)
            ? $"{describe(content.GetProperty("previousDescription"))} -> {describe(after)}"
            : "";

    private static string Whole(JsonElement description) => description.TryGetProperty("servers", out var servers)
        ? $"{Text(description, "topologyType")} {Text(description, "setName")} "
            + $"({string.Join("; ", servers.EnumerateArray().Select(Server))})"
        : Server(description);

    private static string Server(JsonElement server) =>
        $"{Text(server, "address")} {Text(server, "type")} {Text(server, "setName")} {Text(server, "primary")} "
        + $"{List(server, "hosts")} {List(server, "passives")} {List(server, "arbiters")}";

    private static string Text(JsonElement content, string name) =>
        content.TryGetProperty(name, out var value) ? value.ToString().Replace("PossiblePrimary", "Unknown") : "";

    private static string List(JsonElement content, string name) =>
        $"[{string.Join(",", content.GetProperty(name).EnumerateArray())}]";

    private static string Describe(TopologyDescription topology) =>
        $"{topology.Type} {topology.SetName} ({string.Join("; ", topology.Servers.Select(Describe))})";

    private static string Describe(ServerDescription server) =>
        $"{server.Address} {server.Type} {server.SetName} {server.Primary} "
        + $"{Describe(server.Hosts)} {Describe(server.Passives)} {Describe(server.Arbiters)}";

    private static string Describe(IEnumerable<ServerAddress> addresses) => $"[{string.Join(",", addresses)}]";
}
