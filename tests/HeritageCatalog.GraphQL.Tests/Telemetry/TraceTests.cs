using System.Diagnostics;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Tests.Execution;

namespace HeritageCatalog.GraphQL.Tests.Telemetry;

[Collection(TelemetryCollection.Name)]
public sealed class TraceTests
{
    [Fact]
    public async Task An_operation_is_a_span_with_its_steps_and_batches_below_it()
    {
        using var recorder = new TelemetryRecorder();

        await ObservedSchema.Build().RunAsync("query Masters { kilns { id master } }");

        Assert.Equal(
            ["GraphQL parse", "GraphQL validate", "GraphQL load", "GraphQL execute", "query"],
            recorder.Spans.Select(span => span.DisplayName));
        var operation = recorder.Spans[^1];
        Assert.Equal(ActivityKind.Server, operation.Kind);
        Assert.Equal(
            [operation.SpanId, operation.SpanId, recorder.Spans[3].SpanId, operation.SpanId, default],
            recorder.Spans.Select(span => span.ParentSpanId));
        Assert.Equal("query", operation.GetTagItem("graphql.operation.type"));
        Assert.Equal("Masters", operation.GetTagItem("graphql.operation.name"));
        Assert.Equal(4.0, operation.GetTagItem("graphql.operation.cost"));
        Assert.Null(operation.GetTagItem("graphql.document"));
        Assert.Equal(ActivityStatusCode.Unset, operation.Status);
        Assert.Equal("MasterLoader<Int32>", recorder.Spans[2].GetTagItem("graphql.data_loader.name"));
        Assert.Equal(3, recorder.Spans[2].GetTagItem("graphql.data_loader.keys"));
    }

    [Fact]
    public async Task A_document_that_is_known_is_neither_parsed_nor_validated_again()
    {
        var executor = ObservedSchema.Build();
        await executor.RunAsync("{ kiln { id } }");
        using var recorder = new TelemetryRecorder();

        await executor.RunAsync("{ kiln { id } }");

        Assert.Equal(["GraphQL execute", "query"], recorder.Spans.Select(span => span.DisplayName));
        Assert.Null(recorder.Spans[^1].GetTagItem("graphql.operation.name"));
    }

    [Fact]
    public async Task The_document_is_told_where_that_is_wanted()
    {
        using var recorder = new TelemetryRecorder();

        await ObservedSchema.Build(tracesDocuments: true).RunAsync("{kiln(id:2){heat}}");

        var document = (string)recorder.Spans[^1].GetTagItem("graphql.document")!;
        Assert.Equal("{\n  kiln(id: 2) {\n    heat\n  }\n}", document.Trim());
    }

    [Theory]
    [InlineData("{ kiln { wood } }", "GRAPHQL_VALIDATION_FAILED", ActivityStatusCode.Error, "GraphQL Operation")]
    [InlineData("{ kiln(", "GRAPHQL_PARSE_FAILED", ActivityStatusCode.Error, "GraphQL Operation")]
    [InlineData("{ broken }", "KILN_IS_COLD", ActivityStatusCode.Unset, "query")]
    public async Task What_went_wrong_is_told_by_its_code(
        string query, string code, ActivityStatusCode status, string name)
    {
        using var recorder = new TelemetryRecorder();

        await ObservedSchema.Build().RunAsync(query);

        var span = recorder.Spans[^1];
        Assert.Equal(name, span.DisplayName);
        Assert.Equal(code, span.GetTagItem("error.type"));
        Assert.Equal(status, span.Status);
    }

    [Fact]
    public async Task A_subscription_is_one_span_with_one_for_each_event_below_it()
    {
        using var recorder = new TelemetryRecorder();
        using var listening = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var responses = ObservedSchema.Build().SubscribeAsync(
            TestRun.Request("subscription { firings }"), NoServices.Instance, cancellation: listening.Token);

        await using (var each = responses.GetAsyncEnumerator(TestContext.Current.CancellationToken))
        {
            Assert.True(await each.MoveNextAsync());
            each.Current.Dispose();
            await listening.CancelAsync();
        }

        var operation = recorder.Spans[^1];
        Assert.Equal("subscription", operation.DisplayName);
        var run = Assert.Single(recorder.Spans, span => span.DisplayName == "GraphQL execute");
        Assert.Equal(operation.SpanId, run.ParentSpanId);
    }

    [Fact]
    public async Task A_response_in_parts_is_one_span_that_knows_the_errors_of_all()
    {
        using var recorder = new TelemetryRecorder();
        var request = TestRun.Request("{ kilns { id } ... @defer { broken } }") with
        {
            Incremental = IncrementalFormat.Current,
        };

        var responses = ObservedSchema.Build().SubscribeAsync(
            request, NoServices.Instance, cancellation: TestContext.Current.CancellationToken);
        await foreach (var part in responses)
        {
            part.Dispose();
        }

        var operation = recorder.Spans[^1];
        Assert.Equal("query", operation.DisplayName);
        Assert.Equal("KILN_IS_COLD", operation.GetTagItem("error.type"));
        Assert.Single(recorder.Measurements("graphql.server.errors"));
    }
}
