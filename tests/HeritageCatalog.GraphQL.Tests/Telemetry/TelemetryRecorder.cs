using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace HeritageCatalog.GraphQL.Tests.Telemetry;

/// <summary>Listens to the whole process, so the tests that use it run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TelemetryCollection
{
    public const string Name = "Telemetry";
}

/// <summary>Remembers all spans and measurements of the engine.</summary>
internal sealed class TelemetryRecorder : IDisposable
{
    private const string Source = "HeritageCatalog.GraphQL";

    private readonly ActivityListener _traces;
    private readonly MeterListener _metrics = new();
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ConcurrentQueue<string> _measurements = new();

    public TelemetryRecorder()
    {
        _traces = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == Source,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_traces);
        _metrics.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == Source)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _metrics.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _metrics.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        _metrics.SetMeasurementEventCallback<double>((instrument, value, tags, _) =>
            Add(instrument, instrument.Unit == "s" ? 0 : value, tags));
        _metrics.Start();
    }

    /// <summary>The spans in the order of their ends.</summary>
    public IReadOnlyList<Activity> Spans => [.. _spans];

    /// <summary>Name, value (0 for durations) and tags of what was measured under a name, in order.</summary>
    public IEnumerable<string> Measurements(string name) =>
        _measurements.Where(text => text.StartsWith(name + ' ', StringComparison.Ordinal));

    /// <summary>Reads what is measured only when it is asked for.</summary>
    public void Observe() => _metrics.RecordObservableInstruments();

    public void Dispose()
    {
        _metrics.Dispose();
        _traces.Dispose();
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var texts = new List<string> { FormattableString.Invariant($"{instrument.Name} {value}") };
        foreach (var (name, text) in tags)
        {
            texts.Add($"{name}={text}");
        }

        _measurements.Enqueue(string.Join(' ', texts));
    }
}
