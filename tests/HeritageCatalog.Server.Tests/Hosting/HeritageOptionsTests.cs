using HeritageCatalog.Server.Hosting;
using Microsoft.Extensions.Configuration;

namespace HeritageCatalog.Server.Tests.Hosting;

public sealed class HeritageOptionsTests
{
    [Fact]
    public void Nothing_configured_gives_the_documented_defaults()
    {
        var documented = new HeritageOptions
        {
            Port = 5080,
            Host = "127.0.0.1",
            Data = ".heritage",
            Log = LogFormat.Text,
            LoadSeed = true,
            Budget = 5000,
        };

        Assert.Equal(documented, Read());
    }

    [Theory]
    [InlineData("Port", "65536", "HERITAGE_PORT")]
    [InlineData("Port", "-1", "HERITAGE_PORT")]
    [InlineData("Port", "http", "HERITAGE_PORT")]
    [InlineData("Host", "not a host", "HERITAGE_HOST")]
    [InlineData("Host", "example.org", "HERITAGE_HOST")]
    [InlineData("Data", "", "HERITAGE_DATA")]
    [InlineData("Log", "xml", "HERITAGE_LOG")]
    [InlineData("NoSeed", "yes", "HERITAGE_NOSEED")]
    [InlineData("Http2Port", "70000", "HERITAGE_HTTP2PORT")]
    [InlineData("MongoPort", "70000", "HERITAGE_MONGOPORT")]
    [InlineData("Introspection", "true", "HERITAGE_INTROSPECTION")]
    [InlineData("Statuses", "2025", "HERITAGE_STATUSES")]
    [InlineData("Budget", "much", "HERITAGE_BUDGET")]
    [InlineData("Proxies", "proxy.example.org", "HERITAGE_PROXIES")]
    [InlineData("Origins", "museum.example", "HERITAGE_ORIGINS")]
    [InlineData("Origins", "https://museum.example/", "HERITAGE_ORIGINS")]
    [InlineData("Origins", "https://museum.example, *", "HERITAGE_ORIGINS")]
    [InlineData("OnlyTrusted", "yes", "HERITAGE_ONLYTRUSTED")]
    [InlineData("ImageProcesses", "yes", "HERITAGE_IMAGEPROCESSES")]
    [InlineData("ResponseCache", "64MB", "HERITAGE_RESPONSECACHE")]
    [InlineData("ResponseCache", "-1", "HERITAGE_RESPONSECACHE")]
    public void A_value_out_of_bounds_is_refused_by_the_name_of_its_key(string key, string value, string named)
    {
        var refusal = Assert.Throws<StartRefusedException>(() => Read((key, value)));

        Assert.Contains(named, refusal.Message);
        Assert.Contains($"'{value}'".Replace("''", "empty"), refusal.Message);
    }

    [Fact]
    public void Port_zero_means_any_free_port() => Assert.Equal(0, Read(("Port", "0")).Port);

    private static HeritageOptions Read(params (string Key, string Value)[] values) => HeritageOptions.From(
        new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Key, (string?)value.Value)))
            .Build());
}
