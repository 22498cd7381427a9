using System.Net;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;

namespace HeritageCatalog.GraphQL.Http.Tests.Endpoint;

public sealed class LifetimeTests
{
    [Fact]
    public async Task An_operation_that_takes_too_long_is_stopped_and_the_client_told()
    {
        await using var server = await GraphQLTestServer.StartAsync(
            options => options.ExecutionTimeout = TimeSpan.FromMilliseconds(20));

        using var response = await server.QueryAsync("{ patience }");

        Assert.Equal(HttpStatusCode.GatewayTimeout, response.StatusCode);
        Assert.Contains("\"code\":\"TIMEOUT\"", await response.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_goes_away_stops_its_operation()
    {
        await using var server = await GraphQLTestServer.StartAsync();
        var patience = server.Get<Patience>();
        using var hangUp = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var content = new StringContent("""{"query":"{ patience }"}""", mediaType: new("application/json"));
        var answer = server.Client.PostAsync("/graphql", content, hangUp.Token);
        await patience.Begun;

        await hangUp.CancelAsync();

        await patience.Cancelled.WaitAsync(TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
    }
}
