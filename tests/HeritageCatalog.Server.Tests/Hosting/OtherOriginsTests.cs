using System.Net;
using System.Net.Http.Json;
using HeritageCatalog.Server.Hosting;
using HeritageCatalog.Server.Tests.Processes;
using Microsoft.AspNetCore.Builder;

namespace HeritageCatalog.Server.Tests.Hosting;

/// <summary>What a browser lets the page of another site do, which follows from these headers alone.</summary>
public sealed class OtherOriginsTests : IAsyncLifetime
{
    private const string Museum = "https://museum.example";

    private readonly TemporaryFolder _folder = new();
    private CatalogDatabase? _database;
    private WebApplication? _application;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _database = await CatalogDatabase.OpenAsync(DataFolder.Open(_folder.Path), TimeProvider.System, Cancel);

    [Fact]
    public async Task A_page_of_a_named_site_may_ask_with_a_key_and_read_the_answer()
    {
        using var client = await StartAsync($"https://school.example, {Museum}");

        using var before = await SendAsync(client, HttpMethod.Options, "/graphql", Museum);
        using var answer = await SendAsync(client, HttpMethod.Post, "/graphql", Museum);

        Assert.Equal(HttpStatusCode.NoContent, before.StatusCode);
        Assert.Equal(Museum, Allowed(before));
        Assert.Equal("authorization,content-type", before.Headers.GetValues("Access-Control-Allow-Headers").Single());
        Assert.Equal((HttpStatusCode.OK, Museum), (answer.StatusCode, Allowed(answer)));
        Assert.Contains("RateLimit", answer.Headers.GetValues("Access-Control-Expose-Headers").Single());
    }

    [Fact]
    public async Task A_page_may_read_why_its_key_is_refused()
    {
        using var client = await StartAsync(Museum);

        using var refused = await SendAsync(client, HttpMethod.Post, "/graphql", Museum, key: "of-nobody");

        Assert.Equal((HttpStatusCode.Unauthorized, Museum), (refused.StatusCode, Allowed(refused)));
    }

    [Fact]
    public async Task A_page_may_send_a_file_to_the_address_that_it_was_given()
    {
        using var client = await StartAsync(Museum);

        using var before = await SendAsync(client, HttpMethod.Options, "/uploads/incoming/a", Museum, asksFor: "PUT");

        Assert.Equal("PUT", before.Headers.GetValues("Access-Control-Allow-Methods").Single());
    }

    [Theory]
    [InlineData(Museum, "https://museum.example.evil")]
    [InlineData(Museum, "http://museum.example")]
    [InlineData(null, Museum)]
    public async Task A_page_of_any_other_site_may_not(string? origins, string asks)
    {
        using var client = await StartAsync(origins);

        using var before = await SendAsync(client, HttpMethod.Options, "/graphql", asks);
        using var answer = await SendAsync(client, HttpMethod.Post, "/graphql", asks);

        Assert.Null(Allowed(before));
        Assert.Null(Allowed(answer));
    }

    [Fact]
    public async Task An_asterisk_lets_every_page_ask()
    {
        using var client = await StartAsync("*");

        using var answer = await SendAsync(client, HttpMethod.Post, "/graphql", "https://anybody.example");

        Assert.Equal("*", Allowed(answer));
    }

    [Fact]
    public async Task Pictures_are_for_every_page_whoever_may_ask()
    {
        using var client = await StartAsync(Museum);

        using var picture = await SendAsync(client, HttpMethod.Options, "/media/key/thumb.webp", Museum);

        Assert.Equal("*", Allowed(picture));
    }

    public async ValueTask DisposeAsync()
    {
        await _application!.DisposeAsync();
        await _database!.DisposeAsync();
        _folder.Dispose();
    }

    private static string? Allowed(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null;

    private static Task<HttpResponseMessage> SendAsync(
        HttpClient client, HttpMethod method, string path, string origin, string asksFor = "POST", string? key = null)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Origin", origin);
        if (method == HttpMethod.Options)
        {
            request.Headers.Add("Access-Control-Request-Method", asksFor);
            request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");
        }
        else
        {
            request.Content = JsonContent.Create(new { query = "{ __typename }" });
        }

        if (key is not null)
        {
            request.Headers.Add("Authorization", $"Bearer {key}");
        }

        return client.SendAsync(request, Cancel);
    }

    private async Task<HttpClient> StartAsync(string? origins)
    {
        var options = new HeritageOptions { Port = 0, Origins = origins };
        _application = HeritageApplication.Create(options, _database!.Database, TimeProvider.System);
        await _application.StartAsync(Cancel);
        return new HttpClient { BaseAddress = new Uri(_application.Urls.First()) };
    }
}
