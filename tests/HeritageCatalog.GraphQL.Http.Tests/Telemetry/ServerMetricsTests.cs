using System.Diagnostics;
using System.Diagnostics.Metrics;
using HeritageCatalog.GraphQL.Cost;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;
using HeritageCatalog.GraphQL.Http.Tests.WebSockets;

namespace HeritageCatalog.GraphQL.Http.Tests.Telemetry;

public sealed class ServerMetricsTests
{
    private const string ServerMeter = "HeritageCatalog.GraphQL.Http";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sockets_and_callers_are_gauged()
    {
        await using var server = await StreamSchema.StartAsync(static options =>
            options.RateBudgets.Anonymous = new RateBudget(100, 10));
        var factory = server.Get<IMeterFactory>();
        using var socket = await RawSocket.BeginAsync(server);
        await socket.SubscribeAsync("1", "{ greeting }");
        await socket.ReceiveAsync();

        var values = Read(factory);

        Assert.Equal(1, values["graphql.server.sockets.active"]);
        Assert.Equal(1, values["graphql.server.budgets"]);
        Assert.Equal(0, values["graphql.response_cache.size"]);
    }

    [Theory]
    [InlineData("GraphQL-Client-Name", "GraphQL-Client-Version")]
    [InlineData("apollographql-client-name", "apollographql-client-version")]
    public async Task The_name_of_the_client_reaches_the_span_of_its_operation(string name, string version)
    {
        var spans = new List<Activity>();
        var client = Guid.NewGuid().ToString("N");
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "HeritageCatalog.GraphQL",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => Add(spans, span, client),
        };
        ActivitySource.AddActivityListener(listener);
        await using var server = await GraphQLTestServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={greeting}");
        request.Headers.Add(name, client);
        request.Headers.Add(version, "7");

        using var response = await server.Client.SendAsync(request, Cancel);

        var span = Assert.Single(spans);
        Assert.Equal("7", span.GetTagItem("graphql.client.version"));
        Assert.Equal("query", span.DisplayName);
    }

    // Other tests of this process run at the same time.
    private static void Add(List<Activity> spans, Activity span, string client)
    {
        if (client.Equals(span.GetTagItem("graphql.client.name")))
        {
            spans.Add(span);
        }
    }

    private static Dictionary<string, long> Read(IMeterFactory factory)
    {
        var values = new Dictionary<string, long>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == ServerMeter && instrument.Meter.Scope == factory)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => values[instrument.Name] = value);
        listener.Start();
        listener.RecordObservableInstruments();
        return values;
    }
}
