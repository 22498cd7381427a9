using HeritageCatalog.GraphQL.Http.Tests.Conformance;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;

namespace HeritageCatalog.GraphQL.Http.Tests.Multipart;

/// <summary>Subscriptions in the multipart form of Apollo's clients.</summary>
public sealed class MultipartSubscriptionTests
{
    private const string Apollo = "multipart/mixed;boundary=\"graphql\";subscriptionSpec=\"1.0\",application/json";

    [Fact]
    public async Task Each_event_is_a_part()
    {
        await using var server = await StreamSchema.StartAsync();

        using var response = await server.QueryAsync("subscription { count(to: 2) }", Apollo);

        Assert.Equal(
            "multipart/mixed; boundary=\"graphql\"; subscriptionSpec=\"1.0\"",
            response.Content.Headers.ContentType?.ToString());
        Assert.Equal(
            Lines(
                "",
                "--graphql", "Content-Type: application/json", "", """{"payload":{"data":{"count":1}}}""",
                "--graphql", "Content-Type: application/json", "", """{"payload":{"data":{"count":2}}}""",
                "--graphql--", ""),
            await response.ReadAsync());
    }

    [Fact]
    public async Task A_source_that_breaks_ends_with_errors_beside_an_empty_payload()
    {
        await using var server = await StreamSchema.StartAsync();

        using var response = await server.QueryAsync("subscription { broken }", Apollo);
        var body = await response.ReadAsync();

        Assert.Contains("\r\n\r\n{\"payload\":null,\"errors\":[{\"message\":\"no more\"", body);
        Assert.EndsWith("\r\n--graphql--\r\n", body);
    }

    [Fact]
    public async Task A_query_of_the_same_client_is_answered_in_json()
    {
        await using var server = await StreamSchema.StartAsync();

        using var response = await server.QueryAsync("{ greeting }", Apollo);

        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Apollo_client_subscribes_and_unsubscribes()
    {
        ClientScripts.SkipUnlessInstalled("@apollo/client");
        await using var server = await StreamSchema.StartAsync();

        var output = await ClientScripts.RunAsync(
            "multipart-subscription.mjs", new Uri(server.Address, "/graphql").ToString());

        Assert.Equal("""{"counted":[1,2,3],"first":1,"broken":[1,"no more"]}""", output.Trim());
        await server.Get<SourceCount>().WaitForEndAsync(1);
    }

    private static string Lines(params string[] lines) => string.Join("\r\n", lines);
}
