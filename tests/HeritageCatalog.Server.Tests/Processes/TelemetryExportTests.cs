using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HeritageCatalog.Server.Tests.Processes;

public sealed class TelemetryExportTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_collector_that_the_standard_variables_name_gets_spans_and_metrics()
    {
        var received = new ConcurrentDictionary<string, string>();
        await using var collector = await StartCollectorAsync(received);
        using var folder = new TemporaryFolder();
        var environment = new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Urls.First(),
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_SERVICE_NAME"] = "heritage-of-the-test",
        };
        using var heritage = HeritageProcess.StartWith(
            environment, "serve", "--port", "0", "--no-seed", "--data", folder.Path);
        using var client = new HttpClient { BaseAddress = new Uri(await heritage.ReadyAsync()) };

        const string query = "query Telling { crafts(first: 1) { totalCount } }";
        using var answer = await client.PostAsJsonAsync("/graphql", new { query }, Cancel);
        Assert.Equal(0, await heritage.TerminateAsync());

        var spans = received["/v1/traces"];
        var metrics = received["/v1/metrics"];
        Assert.Contains("heritage-of-the-test", spans);
        Assert.Contains("graphql.operation.name", spans);
        Assert.Contains("Telling", spans);
        Assert.Contains("GraphQL load", spans);
        Assert.Contains("db.operation.name", spans);
        Assert.Contains("http.request.method", spans);
        Assert.Contains("graphql.server.operation.duration", metrics);
        Assert.Contains("Query.crafts(first:)", metrics);
        Assert.Contains("graphql.response_cache.hits", metrics);
        Assert.Contains("db.client.operation.duration", metrics);
        Assert.Contains("http.server.request.duration", metrics);
    }

    private static async Task<WebApplication> StartCollectorAsync(ConcurrentDictionary<string, string> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var collector = builder.Build();
        collector.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            var text = Encoding.UTF8.GetString(body.ToArray());
            received.AddOrUpdate(context.Request.Path.Value!, text, (_, before) => before + text);
            context.Response.StatusCode = StatusCodes.Status200OK;
        });
        await collector.StartAsync(Cancel);
        return collector;
    }
}
