using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace HeritageCatalog.Server.Hosting;

/// <summary>
/// Sends spans and metrics to a collector where the standard variables of OpenTelemetry name one. Where they do not,
/// nobody listens and nothing is recorded.
/// </summary>
internal sealed class TelemetryExport : IDisposable
{
    private const string ServiceName = "heritage";

    // A collector that has gone does not keep the server from ending.
    private const int FlushMilliseconds = 5_000;

    private static readonly string[] Addresses =
    [
        "OTEL_EXPORTER_OTLP_ENDPOINT",
        "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
        "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT",
    ];

    private static readonly string[] Sources =
    [
        "HeritageCatalog.GraphQL",
        "HeritageCatalog.Mongo",
        "Microsoft.AspNetCore",
    ];

    private static readonly string[] Meters =
    [
        "HeritageCatalog.GraphQL",
        "HeritageCatalog.GraphQL.Http",
        "HeritageCatalog.Mongo",
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "System.Runtime",
    ];

    private readonly TracerProvider _traces;
    private readonly MeterProvider _metrics;

    private TelemetryExport()
    {
        // Without this the web server leaves the names and attributes of its spans to a package that is not here.
        AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", false);
        _traces = Sdk.CreateTracerProviderBuilder()
            .ConfigureResource(Describe)
            .AddSource(Sources)
            .AddOtlpExporter()
            .Build();
        _metrics = Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(Describe)
            .AddMeter(Meters)
            .AddOtlpExporter()
            .Build();
    }

    /// <summary>Begins to export; null where nobody collects.</summary>
    public static TelemetryExport? StartIfWanted()
    {
        var isWanted = Addresses.Any(name => Environment.GetEnvironmentVariable(name) is { Length: > 0 });
        var isDisabled = Environment.GetEnvironmentVariable("OTEL_SDK_DISABLED") is "true";
        return isWanted && !isDisabled ? new TelemetryExport() : null;
    }

    /// <summary>Sends what has not been sent, while everything that is measured still exists.</summary>
    public void Flush()
    {
        _traces.ForceFlush(FlushMilliseconds);
        _metrics.ForceFlush(FlushMilliseconds);
    }

    public void Dispose()
    {
        _traces.Dispose();
        _metrics.Dispose();
    }

    // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES come later and win.
    private static void Describe(ResourceBuilder resource) =>
        resource.Clear().AddService(ServiceName).AddTelemetrySdk().AddEnvironmentVariableDetector();
}
