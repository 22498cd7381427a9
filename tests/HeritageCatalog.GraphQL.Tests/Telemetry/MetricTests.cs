using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Tests.Execution;

namespace HeritageCatalog.GraphQL.Tests.Telemetry;

[Collection(TelemetryCollection.Name)]
public sealed class MetricTests
{
    [Fact]
    public async Task Operations_are_measured_by_kind_and_first_error()
    {
        var executor = ObservedSchema.Build();
        using var recorder = new TelemetryRecorder();

        await executor.RunAsync("{ kilns { master } }");
        await executor.RunAsync("{ broken }");
        await executor.RunAsync("{ nothing }");

        const string duration = "graphql.server.operation.duration";
        Assert.Equal(
            [
                $"{duration} 0 graphql.operation.type=query",
                $"{duration} 0 graphql.operation.type=query error.type=KILN_IS_COLD",
                $"{duration} 0 graphql.operation.type=unknown error.type=GRAPHQL_VALIDATION_FAILED",
            ],
            recorder.Measurements(duration));
        Assert.Equal(
            ["graphql.server.operation.cost 4", "graphql.server.operation.cost 1"],
            recorder.Measurements("graphql.server.operation.cost"));
        Assert.Equal(
            [
                "graphql.server.errors 1 error.type=KILN_IS_COLD",
                "graphql.server.errors 1 error.type=GRAPHQL_VALIDATION_FAILED",
            ],
            recorder.Measurements("graphql.server.errors"));
        Assert.Equal(
            ["graphql.data_loader.batch.size 3 graphql.data_loader.name=MasterLoader<Int32>"],
            recorder.Measurements("graphql.data_loader.batch.size"));
    }

    [Fact]
    public async Task Uses_are_counted_by_schema_coordinate()
    {
        var executor = ObservedSchema.Build();
        using var recorder = new TelemetryRecorder();
        await executor.RunAsync("{ kiln(id: 2) { heat } again: kiln(id: 2) { heat } }");
        await executor.RunAsync("{ kiln(id: 2) { heat } again: kiln(id: 2) { heat } }");
        await executor.RunAsync("{ kilns { heat } }");
        await executor.RunAsync("{ kilns { nothing } }");

        recorder.Observe();

        Assert.Superset(
            new HashSet<string>
            {
                "graphql.field.usage 2 graphql.coordinate=Query.kiln",
                "graphql.field.usage 2 graphql.coordinate=Query.kiln(id:)",
                "graphql.field.usage 1 graphql.coordinate=Query.kilns",
                "graphql.field.usage 3 graphql.coordinate=Kiln.heat",
            },
            recorder.Measurements("graphql.field.usage").ToHashSet());
    }

    [Fact]
    public async Task What_is_deprecated_is_counted_by_client()
    {
        var executor = ObservedSchema.Build();
        using var recorder = new TelemetryRecorder();
        const string query = "{ oldKiln { heat } kiln(size: 0) { id } }";
        await AskAsync(executor, query, "kiosk", "1.0");
        await AskAsync(executor, query, "kiosk", "1.0");
        await AskAsync(executor, query, "kiosk", "2.0");
        await AskAsync(executor, query, null, null);

        recorder.Observe();

        const string name = "graphql.deprecated.usage";
        Assert.Superset(
            new HashSet<string>
            {
                $"{name} 2 {Tags("Query.oldKiln", "kiosk", "1.0")}",
                $"{name} 1 {Tags("Query.oldKiln", "kiosk", "2.0")}",
                $"{name} 1 {Tags("Query.oldKiln", "", "")}",
                $"{name} 2 {Tags("Query.kiln(size:)", "kiosk", "1.0")}",
            },
            recorder.Measurements(name).ToHashSet());
        Assert.DoesNotContain(recorder.Measurements(name), text => text.Contains("Kiln.heat"));
    }

    [Fact]
    public async Task Counts_go_on_from_one_reading_to_the_next_and_outlive_their_documents()
    {
        var executor = ObservedSchema.Build();
        using var recorder = new TelemetryRecorder();
        for (var i = 0; i < 1500; i++)
        {
            await executor.RunAsync($"query Q{i} {{ kilns {{ id }} }}");
        }

        recorder.Observe();
        await executor.RunAsync("{ kilns { id } }");
        recorder.Observe();

        var uses = recorder.Measurements("graphql.field.usage").Where(text => text.EndsWith("=Query.kilns")).ToList();
        Assert.Contains("graphql.field.usage 1500 graphql.coordinate=Query.kilns", uses);
        Assert.Contains("graphql.field.usage 1501 graphql.coordinate=Query.kilns", uses);
    }

    [Fact]
    public async Task Clients_that_change_their_name_with_each_request_are_counted_as_others()
    {
        var executor = ObservedSchema.Build();
        using var recorder = new TelemetryRecorder();
        for (var i = 0; i < 100; i++)
        {
            await AskAsync(executor, "{ oldKiln { heat } }", $"client {i}", "");
        }

        recorder.Observe();

        Assert.Contains(
            $"graphql.deprecated.usage 50 {Tags("Query.oldKiln", "other", "")}",
            recorder.Measurements("graphql.deprecated.usage"));
    }

    [Fact]
    public async Task Documents_and_subscriptions_are_gauged()
    {
        var executor = ObservedSchema.Build();
        await executor.RunAsync("{ kilns { id } }");
        var responses = executor.SubscribeAsync(
            TestRun.Request("subscription { firings }"),
            NoServices.Instance,
            cancellation: TestContext.Current.CancellationToken);
        await using var each = responses.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await each.MoveNextAsync());
        using var recorder = new TelemetryRecorder();

        recorder.Observe();

        const string subscriptions = "graphql.server.subscriptions.active";
        Assert.Equal($"{subscriptions} 1", recorder.Measurements(subscriptions).Single());
        Assert.NotEmpty(recorder.Measurements("graphql.document_cache.documents"));
        Assert.NotEmpty(recorder.Measurements("graphql.document_cache.size"));
        GC.KeepAlive(executor);
    }

    private static string Tags(string coordinate, string client, string version) =>
        $"graphql.coordinate={coordinate} graphql.client.name={client} graphql.client.version={version}";

    private static async Task AskAsync(RequestExecutor executor, string query, string? client, string? version)
    {
        using var result = await executor.AnswerAsync(
            TestRun.Request(query) with { ClientName = client, ClientVersion = version });
    }
}
