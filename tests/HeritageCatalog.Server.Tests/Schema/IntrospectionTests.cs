using System.Net;
using System.Net.Http.Json;
using HeritageCatalog.Server.Hosting;
using HeritageCatalog.Server.Tests.Processes;

namespace HeritageCatalog.Server.Tests.Schema;

public sealed class IntrospectionTests
{
    [Theory]
    [InlineData(IntrospectionAccess.SignedIn)]
    [InlineData(IntrospectionAccess.Nobody)]
    public async Task A_server_that_keeps_its_schema_to_itself_tells_it_nowhere(IntrospectionAccess access)
    {
        using var folder = new TemporaryFolder();
        var cancel = TestContext.Current.CancellationToken;
        await using var database = await CatalogDatabase.OpenAsync(
            DataFolder.Open(folder.Path), TimeProvider.System, cancel);
        var options = new HeritageOptions { Port = 0, Introspection = access };
        await using var application = HeritageApplication.Create(options, database.Database, TimeProvider.System);
        await application.StartAsync(cancel);
        using var client = new HttpClient { BaseAddress = new Uri(application.Urls.First()) };

        var asked = await AskAsync(client, "{ __schema { types { name } } }");
        var guessed = await AskAsync(client, "{ craftz { nodes { name } } }");
        using var file = await client.GetAsync("/graphql/schema.graphql", cancel);

        Assert.Contains("INTROSPECTION_DISABLED", asked);
        Assert.DoesNotContain("Did you mean", guessed);
        Assert.Equal(HttpStatusCode.NotFound, file.StatusCode);
    }

    private static async Task<string> AskAsync(HttpClient client, string query)
    {
        using var answer = await client.PostAsJsonAsync(
            "/graphql", new { query }, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
