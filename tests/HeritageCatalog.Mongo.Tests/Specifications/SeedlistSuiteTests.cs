using System.Text.Json;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Resolving;

namespace HeritageCatalog.Mongo.Tests.Specifications;

/// <summary>The suite "initial-dns-seedlist-discovery", with the name service that its description sets up.</summary>
/// <remarks>What the servers found in this way would tell of each other (<c>hosts</c>) needs servers.</remarks>
public sealed class SeedlistSuiteTests
{
    public static TheoryData<string, int, string> All =>
        SpecificationFiles.WholeFiles("initial-dns-seedlist-discovery/tests");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(All))]
    public async Task A_name_leads_to_servers_and_options_or_is_refused_as_specified(
        string file, int index, string description)
    {
        Assert.SkipWhen(file == "none", $"{description} {index}");
        var test = SpecificationFiles.Read(file);
        ConnectionString? resolved = null;

        var refusal = await Record.ExceptionAsync(
            async () => resolved = await ResolveAsync(test.GetProperty("uri").GetString()!));

        Assert.Equal(test.TryGetProperty("error", out _), refusal is MongoUsageException or MongoConnectionException);
        Assert.Equal(ExpectedCount(test), resolved?.Hosts.Count ?? 0);
        Assert.Empty(UnexpectedHosts(test, resolved));
        Assert.Equal(ExpectedOptions(test), DescribeOptions(test, resolved));
        Assert.Equal(ExpectedUser(test), DescribeUser(test, resolved));
    }

    private static ValueTask<ConnectionString> ResolveAsync(string uri) =>
        new SeedlistResolver(SeedlistZone.LookUp, new Random(7)).ResolveAsync(ConnectionString.Parse(uri), Token);

    private static int ExpectedCount(JsonElement test) => test.TryGetProperty("numSeeds", out var count)
        ? count.GetInt32()
        : test.TryGetProperty("seeds", out var seeds) ? seeds.GetArrayLength() : 1;

    private static IEnumerable<string> UnexpectedHosts(JsonElement test, ConnectionString? resolved)
    {
        var found = resolved?.Hosts.Select(host => host.ToString()) ?? [];
        return test.TryGetProperty("seeds", out var seeds)
            ? found.Except(seeds.EnumerateArray().Select(seed => seed.GetString()!))
            : [];
    }

    private static IEnumerable<string> ExpectedOptions(JsonElement test) => Fields(test, "options")
        .Select(option => $"{option.Name}={option.Value}".ToLowerInvariant());

    private static IEnumerable<string> DescribeOptions(JsonElement test, ConnectionString? resolved) =>
        Fields(test, "options").Select(option => $"{option.Name}={Value(option.Name, resolved!)}".ToLowerInvariant());

    private static object? Value(string name, ConnectionString resolved) => name switch
    {
        "replicaSet" => resolved.Options.ReplicaSet,
        "authSource" => resolved.Options.AuthSource,
        "ssl" => resolved.Options.Tls ?? resolved.IsSrv,
        "loadBalanced" => resolved.Options.LoadBalanced,
        "directConnection" => resolved.Options.DirectConnection,
        "srvMaxHosts" => resolved.Options.SrvMaxHosts,
        "srvServiceName" => resolved.Options.SrvServiceName,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "not known to this test"),
    };

    private static IEnumerable<string> ExpectedUser(JsonElement test) => Fields(test, "parsed_options")
        .Select(option => $"{option.Name}={option.Value}");

    private static IEnumerable<string> DescribeUser(JsonElement test, ConnectionString? resolved) =>
        Fields(test, "parsed_options").Select(option => option.Name switch
        {
            "user" => $"user={resolved!.Credential?.Username}",
            "password" => $"password={resolved!.Credential?.Password}",
            _ => $"{option.Name}={resolved!.Database}",
        });

    private static IEnumerable<JsonProperty> Fields(JsonElement test, string name) =>
        test.TryGetProperty(name, out var fields) ? fields.EnumerateObject() : [];
}
