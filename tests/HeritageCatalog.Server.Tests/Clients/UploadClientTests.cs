using System.Text.RegularExpressions;
using HeritageCatalog.Server.Tests.Media;

namespace HeritageCatalog.Server.Tests.Clients;

/// <summary>
/// Clients from npm that send pictures and see them: the tests of one script of tests/clients, on a server that takes
/// files from curators.
/// </summary>
public sealed partial class UploadClientTests : IAsyncLifetime
{
    private const string Script = "media/upload.checks.mjs";

    private MediaServer? _server;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(!ClientRuns.IsInstalled, "npm modules are missing: run `npm ci` in tests/clients.");
        _server = await MediaServer.StartAsync();
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? default;

    [Fact]
    public async Task Pictures_are_sent_and_seen_by_every_client()
    {
        var address = new Uri(_server!.Client.BaseAddress!, "/graphql");

        var results = await new ClientRuns().ResultsAsync(Script, address, MediaServer.Curator);

        var tests = TestName().Count(await File.ReadAllTextAsync(
            Path.Combine(ClientRuns.Folder, Script), TestContext.Current.CancellationToken));
        Assert.Equal(tests, results.Count);
        Assert.All(results, result => Assert.True(result.Value is null, $"{result.Key}: {result.Value}"));
    }

    [GeneratedRegex(@"^test\('", RegexOptions.Multiline)]
    private static partial Regex TestName();
}
