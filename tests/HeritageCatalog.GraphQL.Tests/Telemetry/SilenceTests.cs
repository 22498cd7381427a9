using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Telemetry;
using HeritageCatalog.GraphQL.Tests.Execution;

namespace HeritageCatalog.GraphQL.Tests.Telemetry;

/// <summary>Where nobody listens nothing is paid for it.</summary>
[Collection(TelemetryCollection.Name)]
public sealed class SilenceTests
{
    // What an operation needs for itself: its context and its result.
    private const int OwnBytes = 300;

    private const int Runs = 100;

    [Fact]
    public void An_operation_allocates_nothing_for_listeners_that_are_not_there()
    {
        var executor = ObservedSchema.Build();
        var request = TestRun.Request("{ kilns { id heat } }");
        Run(executor, request);

        Assert.InRange(Measure(executor, request), 1, OwnBytes);
    }

    [Fact]
    public void Somebody_who_listened_once_leaves_nothing_behind()
    {
        var executor = ObservedSchema.Build();
        var request = TestRun.Request("{ kilns { id heat } }");
        using (new TelemetryRecorder())
        {
            Run(executor, request);
            Assert.True(Measure(executor, request) > OwnBytes);
        }

        Assert.InRange(Measure(executor, request), 1, OwnBytes);
    }

    [Fact]
    public void Nothing_of_the_steps_and_batches_is_made()
    {
        StartAndRecord();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Runs; i++)
        {
            StartAndRecord();
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static void StartAndRecord()
    {
        EngineTraces.StartStep("GraphQL parse")?.Dispose();
        EngineTraces.StartBatch(typeof(MasterLoader<int>), 3)?.Dispose();
        EngineMetrics.RecordBatch(typeof(MasterLoader<int>), 3);
    }

    private static long Measure(RequestExecutor executor, GraphQLRequest request)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Runs; i++)
        {
            Run(executor, request);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Runs;
    }

    private static void Run(RequestExecutor executor, GraphQLRequest request)
    {
        var answer = executor.ExecuteAsync(request, NoServices.Instance);
        Assert.True(answer.IsCompletedSuccessfully);
        answer.GetAwaiter().GetResult().Dispose();
    }
}
