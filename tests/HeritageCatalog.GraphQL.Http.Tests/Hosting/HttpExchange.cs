using System.Net.Http.Headers;
using System.Text;

namespace HeritageCatalog.GraphQL.Http.Tests.Hosting;

/// <summary>Sends requests exactly as written: no header is added that the test does not name.</summary>
internal static class HttpExchange
{
    public static Task<HttpResponseMessage> PostAsync(
        this HttpTestServer server, string body, string? contentType = "application/json", string? accept = null)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        return server.SendAsync(request, accept);
    }

    public static Task<HttpResponseMessage> QueryAsync(
        this HttpTestServer server, string query, string? accept = null) =>
        server.PostAsync($$"""{"query":"{{JsonEncodedText(query)}}"}""", accept: accept);

    public static Task<HttpResponseMessage> GetAsync(
        this HttpTestServer server, string address, string? accept = null) =>
        server.SendAsync(new HttpRequestMessage(HttpMethod.Get, address), accept);

    public static Task<HttpResponseMessage> GetQueryAsync(
        this HttpTestServer server, string query, string? accept = null) =>
        server.GetAsync($"/graphql?query={Uri.EscapeDataString(query)}", accept);

    public static Task<HttpResponseMessage> SendAsync(
        this HttpTestServer server, HttpRequestMessage request, string? accept = null)
    {
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static Task<string> ReadAsync(this HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static string JsonEncodedText(string text) => System.Text.Json.JsonEncodedText.Encode(text).ToString();
}
