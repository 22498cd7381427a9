using System.Text.Json;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Selection;
using HeritageCatalog.Mongo.Topology;

namespace HeritageCatalog.Mongo.Tests.Specifications;

/// <summary>The suites "server-selection" and "max-staleness".</summary>
public sealed class SelectionSuiteTests
{
    private static readonly TimeSpan Threshold = TimeSpan.FromMilliseconds(15);

    public static TheoryData<string, int, string> Logic =>
        SpecificationFiles.WholeFiles("server-selection/tests/server_selection");

    public static TheoryData<string, int, string> MaxStaleness => SpecificationFiles.WholeFiles("max-staleness/tests");

    public static TheoryData<string, int, string> InWindow =>
        SpecificationFiles.WholeFiles("server-selection/tests/in_window");

    public static TheoryData<string, int, string> RoundTrips =>
        SpecificationFiles.WholeFiles("server-selection/tests/rtt");

    [Theory, MemberData(nameof(Logic)), MemberData(nameof(MaxStaleness))]
    public void Servers_are_found_or_the_wish_is_refused_as_specified(string file, int index, string description)
    {
        Assert.SkipWhen(file == "none", $"{description} {index}");
        var test = SpecificationFiles.Read(file);
        IReadOnlyList<ServerDescription> suitable = [];

        var refusal = Record.Exception(() => suitable = Find(test));

        Assert.Equal(test.TryGetProperty("error", out _), refusal is MongoUsageException);
        Assert.Equal(Expected(test, "suitable_servers"), Addresses(suitable));
        Assert.Equal(Expected(test, "in_latency_window"), Addresses(LatencyWindow.Within(suitable, Threshold)));
    }

    [Theory, MemberData(nameof(InWindow))]
    public void Servers_with_little_to_do_are_drawn_as_often_as_specified(string file, int index, string description)
    {
        Assert.SkipWhen(file == "none", $"{description} {index}");
        var test = SpecificationFiles.Read(file);
        var servers = SelectionCase.Topology(test.GetProperty("topology_description")).Servers;
        var counts = test.GetProperty("mocked_topology_state").EnumerateArray().ToDictionary(
            server => server.GetProperty("address").GetString()!,
            server => server.GetProperty("operation_count").GetInt32());
        var random = new Random(20231);

        var drawn = Enumerable.Range(0, test.GetProperty("iterations").GetInt32())
            .Select(_ => LatencyWindow.Choose(
                LatencyWindow.Within(servers, Threshold), server => counts[server.Address.ToString()], random))
            .CountBy(server => server.Address.ToString())
            .ToDictionary();

        var outcome = test.GetProperty("outcome");
        Assert.All(outcome.GetProperty("expected_frequencies").EnumerateObject(), expected => Assert.Equal(
            expected.Value.GetDouble(),
            drawn.GetValueOrDefault(expected.Name) / test.GetProperty("iterations").GetDouble(),
            outcome.GetProperty("tolerance").GetDouble()));
    }

    [Theory, MemberData(nameof(RoundTrips))]
    public void Round_trips_are_averaged_as_specified(string file, int index, string description)
    {
        Assert.SkipWhen(file == "none", $"{description} {index}");
        var test = SpecificationFiles.Read(file);
        var known = test.GetProperty("avg_rtt_ms");

        var average = RoundTripAverage.Add(
            known.ValueKind == JsonValueKind.Number ? TimeSpan.FromMilliseconds(known.GetDouble()) : null,
            TimeSpan.FromMilliseconds(test.GetProperty("new_rtt_ms").GetDouble()));

        Assert.Equal(test.GetProperty("new_avg_rtt").GetDouble(), average.TotalMilliseconds, 0.001);
    }

    private static IReadOnlyList<ServerDescription> Find(JsonElement test) => SuitableServers.Find(
        SelectionCase.Topology(test.GetProperty("topology_description")),
        SelectionCase.Demand(test),
        SelectionCase.Deprioritized(test),
        TimeSpan.FromMilliseconds(
            test.TryGetProperty("heartbeatFrequencyMS", out var often) ? often.GetInt32() : 10_000));

    private static IEnumerable<string> Expected(JsonElement test, string name) =>
        test.TryGetProperty(name, out var servers)
            ? servers.EnumerateArray().Select(server => server.GetProperty("address").GetString()!).Order()
            : [];

    private static IEnumerable<string> Addresses(IEnumerable<ServerDescription> servers) =>
        servers.Select(server => server.Address.ToString()).Order();
}
