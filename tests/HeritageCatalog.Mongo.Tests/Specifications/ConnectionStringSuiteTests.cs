using System.Text.Json;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Tests.Specifications;

/// <summary>The suites "connection-string" and "uri-options".</summary>
public sealed class ConnectionStringSuiteTests
{
    public static TheoryData<string, int, string> ConnectionStrings =>
        SpecificationFiles.Rows("connection-string/tests");

    public static TheoryData<string, int, string> UriOptions => SpecificationFiles.Rows("uri-options/tests");

    [Theory, MemberData(nameof(ConnectionStrings)), MemberData(nameof(UriOptions))]
    public void A_string_is_refused_or_taken_with_warnings_as_specified(string file, int index, string description)
    {
        var test = Read(file, index, description);

        var (parsed, refusal) = Parse(test);

        Assert.Equal(test.GetProperty("valid").GetBoolean(), refusal is null);
        Assert.Equal(test.GetProperty("warning").ValueKind == JsonValueKind.True, parsed?.Warnings.Count > 0);
    }

    [Theory, MemberData(nameof(ConnectionStrings))]
    public void Hosts_are_read_as_specified(string file, int index, string description)
    {
        var test = Read(file, index, description);
        var expected = Items(test, "hosts").Select(host => (host.GetProperty("host").GetString()!, PortOf(host)));

        var hosts = Parse(test).Parsed?.Hosts ?? [];

        Assert.Equal(expected, hosts.Select(host => (host.Host, host.Port)));
    }

    [Theory, MemberData(nameof(ConnectionStrings))]
    public void User_and_database_are_read_as_specified(string file, int index, string description)
    {
        var test = Read(file, index, description);
        var auth = test.GetProperty("auth");

        var parsed = Parse(test).Parsed;

        Assert.Equal(Text(auth, "username"), parsed?.Credential?.Username);
        Assert.Equal(Text(auth, "password"), parsed?.Credential?.Password);
        Assert.Equal(Text(auth, "db"), parsed?.Database);
    }

    [Theory, MemberData(nameof(ConnectionStrings)), MemberData(nameof(UriOptions))]
    public void Options_are_read_as_specified(string file, int index, string description)
    {
        var test = Read(file, index, description);
        var options = test.GetProperty("options");
        var expected = options.ValueKind == JsonValueKind.Object ? options.EnumerateObject().ToList() : [];

        var parsed = Parse(test).Parsed;

        Assert.All(expected, option =>
            Assert.Equal(OptionValues.Print(option.Value), OptionValues.Find(parsed!.Options, option.Name)));
    }

    private static JsonElement Read(string file, int index, string description)
    {
        Assert.SkipWhen(file == "none", description);
        return SpecificationFiles.Case(file, index);
    }

    private static (ConnectionString? Parsed, Exception? Refusal) Parse(JsonElement test)
    {
        ConnectionString? parsed = null;
        var refusal = Record.Exception(() => parsed = ConnectionString.Parse(test.GetProperty("uri").GetString()!));
        Assert.True(refusal is null or MongoUsageException, refusal?.ToString());
        return (parsed, refusal);
    }

    private static IEnumerable<JsonElement> Items(JsonElement test, string name) =>
        test.GetProperty(name).ValueKind == JsonValueKind.Array ? test.GetProperty(name).EnumerateArray() : [];

    private static int PortOf(JsonElement host) => host.GetProperty("port") is { ValueKind: JsonValueKind.Number } port
        ? port.GetInt32()
        : host.GetProperty("type").GetString() == "unix" ? 0 : ServerAddress.DefaultPort;

    private static string? Text(JsonElement auth, string name) =>
        auth.ValueKind == JsonValueKind.Object ? auth.GetProperty(name).GetString() : null;
}
