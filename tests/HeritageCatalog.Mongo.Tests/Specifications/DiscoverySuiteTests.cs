using System.Text.Json;
using HeritageCatalog.Mongo.Topology;

namespace HeritageCatalog.Mongo.Tests.Specifications;

/// <summary>The suite "server-discovery-and-monitoring", its parts that need no server.</summary>
public sealed class DiscoverySuiteTests
{
    public static TheoryData<string, int, string> Single => Rows("single");

    public static TheoryData<string, int, string> ReplicaSets => Rows("rs");

    public static TheoryData<string, int, string> Sharded => Rows("sharded");

    public static TheoryData<string, int, string> Errors => Rows("errors");

    public static TheoryData<string, int, string> LoadBalanced => Rows("load-balanced");

    public static TheoryData<string, int, string> Monitoring => Rows("monitoring");

    [Theory]
    [MemberData(nameof(Single))]
    [MemberData(nameof(ReplicaSets))]
    [MemberData(nameof(Sharded))]
    [MemberData(nameof(Errors))]
    [MemberData(nameof(LoadBalanced))]
    public void Each_phase_leads_to_what_is_specified(string file, int index, string description)
    {
        Assert.SkipWhen(file == "none", $"{description} {index}");
        var test = SpecificationFiles.Read(file);
        var topology = new ScriptedTopology(test.GetProperty("uri").GetString()!);

        foreach (var phase in test.GetProperty("phases").EnumerateArray())
        {
            topology.Play(phase);

            Assert.Equal(ExpectedServers(phase), DescribeServers(phase, topology));
            Assert.Equal(ExpectedWhole(phase), DescribeWhole(phase, topology.Description));
        }
    }

    [Theory, MemberData(nameof(Monitoring))]
    public void Events_are_told_as_specified(string file, int index, string description)
    {
        Assert.SkipWhen(file == "none", $"{description} {index}");
        var test = SpecificationFiles.Read(file);
        var topology = new ScriptedTopology(test.GetProperty("uri").GetString()!);

        foreach (var phase in test.GetProperty("phases").EnumerateArray())
        {
            topology.Play(phase);

            var expected = phase.GetProperty("outcome").GetProperty("events").EnumerateArray();
            Assert.Equal(expected.Select(TopologyEventText.Expected), topology.TakeEvents());
        }
    }

    private static TheoryData<string, int, string> Rows(string part) =>
        SpecificationFiles.WholeFiles($"server-discovery-and-monitoring/tests/{part}");

    private static IEnumerable<string> ExpectedServers(JsonElement phase) => phase.GetProperty("outcome")
        .GetProperty("servers")
        .EnumerateObject()
        .Select(server => $"{server.Name}: {string.Join(", ", server.Value.EnumerateObject().Select(Text))}")
        .Order(StringComparer.Ordinal);

    // Only what the case speaks of, in its order.
    private static IEnumerable<string> DescribeServers(JsonElement phase, ScriptedTopology topology)
    {
        var expected = phase.GetProperty("outcome").GetProperty("servers");
        return topology.Description.Servers
            .Select(server => $"{server.Address}: {string.Join(", ", DescribeServer(expected, server, topology))}")
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> DescribeServer(
        JsonElement expected, ServerDescription server, ScriptedTopology topology) =>
        expected.TryGetProperty(server.Address.ToString(), out var fields)
            ? fields.EnumerateObject().Select(field => $"{field.Name}={Value(field.Name, server, topology)}")
            : ["not expected"];

    private static string Value(string name, ServerDescription server, ScriptedTopology topology) => name switch
    {
        "type" => server.Type.ToString(),
        "setName" => server.SetName ?? "null",
        "setVersion" => server.SetVersion?.ToString() ?? "null",
        "electionId" => server.ElectionId?.ToString() ?? "null",
        "logicalSessionTimeoutMinutes" => server.LogicalSessionTimeoutMinutes?.ToString() ?? "null",
        "minWireVersion" => server.MinWireVersion == 0 ? "null" : $"{server.MinWireVersion}",
        "maxWireVersion" => server.MaxWireVersion == 0 ? "null" : $"{server.MaxWireVersion}",
        "topologyVersion" => server.TopologyVersion is { } version
            ? $"{version.ProcessId}/{version.Counter}"
            : "null",
        "pool" => topology.GenerationOf(server.Address).ToString(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "not known to this test"),
    };

    private static IEnumerable<string> ExpectedWhole(JsonElement phase) => phase.GetProperty("outcome")
        .EnumerateObject()
        .Where(field => field.Name != "servers")
        .Select(Text);

    private static IEnumerable<string> DescribeWhole(JsonElement phase, TopologyDescription topology) =>
        phase.GetProperty("outcome")
            .EnumerateObject()
            .Where(field => field.Name != "servers")
            .Select(field => $"{field.Name}={Value(field.Name, topology)}");

    private static string Value(string name, TopologyDescription topology) => name switch
    {
        "topologyType" => topology.Type.ToString(),
        "setName" => topology.SetName ?? "null",
        "maxSetVersion" => topology.MaxSetVersion?.ToString() ?? "null",
        "maxElectionId" => topology.MaxElectionId?.ToString() ?? "null",
        "logicalSessionTimeoutMinutes" => topology.LogicalSessionTimeoutMinutes?.ToString() ?? "null",
        "compatible" => topology.CompatibilityError is null ? "true" : "false",
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "not known to this test"),
    };

    private static string Text(JsonProperty field) => $"{field.Name}={Text(field.Name, field.Value)}";

    private static string Text(string name, JsonElement value) => (name, value.ValueKind) switch
    {
        ("topologyVersion", JsonValueKind.Object) => $"{value.GetProperty("processId").GetProperty("$oid")}/"
            + value.GetProperty("counter").GetProperty("$numberLong").GetString(),
        ("pool", _) => value.GetProperty("generation").ToString(),
        (_, JsonValueKind.Object) => value.GetProperty("$oid").GetString()!,
        (_, JsonValueKind.Null) => "null",
        (_, JsonValueKind.True or JsonValueKind.False) => value.GetBoolean() ? "true" : "false",
        ("type", _) when value.GetString() == "PossiblePrimary" => "Unknown",
        _ => value.ToString(),
    };
}
