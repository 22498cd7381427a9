using System.Text.Json;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;

namespace HeritageCatalog.GraphQL.Http.Tests.Conformance;

/// <summary>Runs the audits of the npm package graphql-http against a server on a real socket.</summary>
public sealed class HttpAuditTests
{
    private const int AuditCount = 61;

    [Fact]
    public async Task The_server_passes_every_audit_of_graphql_http()
    {
        ClientScripts.SkipUnlessInstalled("graphql-http");
        await using var server = await GraphQLTestServer.StartAsync();

        var audits = await RunAsync(new Uri(server.Address, "/graphql"));

        Assert.Equal("", string.Join('\n', audits.Where(audit => audit.Status != "ok")));
        Assert.Equal(AuditCount, audits.Count);
    }

    private static async Task<List<Audit>> RunAsync(Uri endpoint)
    {
        var output = await ClientScripts.RunAsync("audit.mjs", endpoint.ToString());
        return JsonSerializer.Deserialize<List<Audit>>(output, JsonSerializerOptions.Web)!;
    }

    private sealed record Audit(string Id, string Name, string Status, string? Reason);
}
