using System.Diagnostics;
using System.Diagnostics.Metrics;
using HeritageCatalog.GraphQL.Execution;

namespace HeritageCatalog.GraphQL.Telemetry;

/// <summary>The metrics of all executors in the process. Where nobody listens nothing is counted.</summary>
internal static class EngineMetrics
{
    public const string MeterName = "HeritageCatalog.GraphQL";

    private static readonly Meter Meter = new(MeterName);

    // From what the memory answers to what nobody waits for.
    private static readonly InstrumentAdvice<double> SecondBuckets = new()
    {
        HistogramBucketBoundaries =
            [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    };

    private static readonly InstrumentAdvice<double> CostBuckets = new()
    {
        HistogramBucketBoundaries = [1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000],
    };

    private static readonly InstrumentAdvice<int> KeyBuckets = new()
    {
        HistogramBucketBoundaries = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000],
    };

    private static readonly Histogram<double> Durations = Meter.CreateHistogram(
        "graphql.server.operation.duration", "s", "From the request to its answer.", tags: null, SecondBuckets);

    private static readonly Histogram<double> Costs = Meter.CreateHistogram(
        "graphql.server.operation.cost", "{cost}", "What operations cost that ran.", tags: null, CostBuckets);

    private static readonly Counter<long> Errors = Meter.CreateCounter<long>(
        "graphql.server.errors", "{error}", "Errors in responses, by their code.");

    private static readonly Histogram<int> BatchSizes = Meter.CreateHistogram(
        "graphql.data_loader.batch.size", "{key}", "Keys in one call of a batch function.", tags: null, KeyBuckets);

    private static readonly ObservableCounter<long> FieldUses = Meter.CreateObservableCounter(
        "graphql.field.usage",
        static () => Executors.Living.SelectMany(static executor => executor.Usage.Measure()),
        "{operation}",
        "Operations that ran with a field or argument, by its schema coordinate.");

    private static readonly ObservableCounter<long> DeprecatedUses = Meter.CreateObservableCounter(
        "graphql.deprecated.usage",
        static () => Executors.Living.SelectMany(static executor => executor.Usage.MeasureDeprecated()),
        "{operation}",
        "Operations that ran with something deprecated, by its schema coordinate and the client.");

    // Held so that their place in the file says what they are; the meter keeps them.
    private static readonly Instrument[] Gauges =
    [
        Meter.CreateObservableUpDownCounter(
            "graphql.server.subscriptions.active",
            static () => SubscriptionCount.Active,
            "{subscription}",
            "Subscriptions whose source stream is open."),
        Meter.CreateObservableUpDownCounter(
            "graphql.document_cache.documents",
            static () => Executors.Living.Sum(static executor => executor.Documents.AcceptedCount),
            "{document}",
            "Documents kept ready to run."),
        Meter.CreateObservableUpDownCounter(
            "graphql.document_cache.size",
            static () => Executors.Living.Sum(static executor => executor.Documents.AcceptedBytes),
            "By",
            "Text of the documents kept ready to run."),
        Meter.CreateObservableUpDownCounter(
            "graphql.document_cache.refused",
            static () => Executors.Living.Sum(static executor => executor.Documents.RefusedCount),
            "{document}",
            "Documents whose refusal is kept."),
    ];

    /// <summary>Whether anybody wants to know of operations.</summary>
    public static bool AreListened => Durations.Enabled || Costs.Enabled || Errors.Enabled || IsUsageListened;

    /// <summary>Whether anybody wants to know which fields are used.</summary>
    public static bool IsUsageListened => FieldUses.Enabled || DeprecatedUses.Enabled;

    /// <summary>Counts an executor in, for as long as somebody else holds it.</summary>
    public static void Watch(RequestExecutor executor)
    {
        Debug.Assert(Gauges.Length > 0, "The instruments exist from the first executor on.");
        Executors.Add(executor);
    }

    public static void RecordOperation(TimeSpan duration, string operationType, string? errorType)
    {
        if (Durations.Enabled)
        {
            var tags = new TagList { { TagNames.OperationType, operationType } };
            if (errorType is not null)
            {
                tags.Add(TagNames.ErrorType, errorType);
            }

            Durations.Record(duration.TotalSeconds, tags);
        }
    }

    public static void RecordCost(double cost) => Costs.Record(cost);

    public static void CountError(string code) =>
        Errors.Add(1, new KeyValuePair<string, object?>(TagNames.ErrorType, code));

    public static void RecordBatch(Type loader, int keys)
    {
        if (BatchSizes.Enabled)
        {
            BatchSizes.Record(keys, new KeyValuePair<string, object?>(TagNames.Loader, TagNames.Of(loader)));
        }
    }
}
