using System.Text.RegularExpressions;

namespace HeritageCatalog.Server.Tests.Clients;

/// <summary>
/// Clients and tools from npm against the catalogue. The tests themselves are the scripts of tests/clients, in the
/// language of those who write such clients; here each of their tests is one row.
/// </summary>
public sealed partial class ClientTests(SeededServer server, ClientRuns runs) : IClassFixture<ClientRuns>
{
    public static TheoryData<string, string> Behaviours
    {
        get
        {
            var behaviours = new TheoryData<string, string>();
            var scripts = Checkout.Files(Path.Combine("tests", "clients"), "*.test.mjs");
            foreach (var file in scripts.Order(StringComparer.Ordinal))
            {
                foreach (Match match in TestName().Matches(File.ReadAllText(file)))
                {
                    behaviours.Add(Path.GetRelativePath(ClientRuns.Folder, file), match.Groups["name"].Value);
                }
            }

            return behaviours;
        }
    }

    [Theory]
    [MemberData(nameof(Behaviours))]
    public async Task A_client_works(string script, string behaviour)
    {
        Assert.SkipWhen(
            !ClientRuns.IsInstalled,
            "npm modules are missing: run `npm ci` in tests/clients and tests/clients/tooling.");

        var results = await runs.ResultsAsync(script, new Uri(server.Client.BaseAddress!, "/graphql"));

        Assert.True(results.TryGetValue(behaviour, out var message), $"{script} did not come to this test.");
        Assert.True(message is null, message);
    }

    [GeneratedRegex(@"^test\('(?<name>[^']+)'", RegexOptions.Multiline)]
    private static partial Regex TestName();
}
