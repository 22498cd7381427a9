using HeritageCatalog.Mongo.Resolving;

namespace HeritageCatalog.Mongo.Tests.Resolving;

public sealed class ResolverSettingsTests
{
    [Theory]
    [InlineData("nameserver 10.0.0.1\nnameserver\t::1", "10.0.0.1:53 [::1]:53", 5, 2)]
    [InlineData("# nameserver 10.0.0.1\n; note\nsearch example.org\n", "127.0.0.1:53", 5, 2)]
    [InlineData("", "127.0.0.1:53", 5, 2)]
    [InlineData("nameserver not-an-address\nnameserver 10.0.0.2", "10.0.0.2:53", 5, 2)]
    [InlineData("nameserver 1.1.1.1\r\noptions rotate timeout:1 attempts:3\r\n", "1.1.1.1:53", 1, 3)]
    [InlineData("options timeout:0 attempts:99\nnameserver 1.1.1.1", "1.1.1.1:53", 1, 5)]
    [InlineData("options timeout:x attempts:\nnameserver 1.1.1.1", "1.1.1.1:53", 5, 2)]
    [InlineData(
        "nameserver 1.1.1.1\nnameserver 1.1.1.2\nnameserver 1.1.1.3\nnameserver 1.1.1.4",
        "1.1.1.1:53 1.1.1.2:53 1.1.1.3:53", 5, 2)]
    public void The_configuration_is_read_as_the_system_reads_it(
        string text, string servers, int seconds, int attempts)
    {
        var settings = ResolverSettings.Parse(text);

        Assert.Equal(servers, string.Join(' ', settings.Servers));
        Assert.Equal(TimeSpan.FromSeconds(seconds), settings.Timeout);
        Assert.Equal(attempts, settings.Attempts);
    }
}
