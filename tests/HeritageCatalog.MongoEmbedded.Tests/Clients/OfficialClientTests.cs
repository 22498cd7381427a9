namespace HeritageCatalog.MongoEmbedded.Tests.Clients;

/// <summary>
/// Clients that MongoDB makes, over the listener. The checks themselves are scripts in tests/clients; here each of them
/// is one row.
/// </summary>
public sealed class OfficialClientTests(OfficialClients clients) : IClassFixture<OfficialClients>
{
    public static TheoryData<string, string> Behaviours => [.. ReadBehaviours()];

    [Theory, MemberData(nameof(Behaviours))]
    public async Task A_client_works(string client, string behaviour)
    {
        var script = clients.Scripts[client];
        Assert.SkipUnless(script.IsInstalled, script.Remedy);

        var results = await script.ResultsAsync();

        Assert.True(results.TryGetValue(behaviour, out var message), "The script did not come to this check.");
        Assert.True(message is null, message);
    }

    private static IEnumerable<(string Client, string Behaviour)> ReadBehaviours()
    {
        using var clients = new OfficialClients();
        foreach (var (name, script) in clients.Scripts)
        {
            foreach (var check in script.CheckNames())
            {
                yield return (name, check);
            }
        }
    }
}
