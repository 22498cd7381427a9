using System.Diagnostics.Metrics;
using HeritageCatalog.GraphQL.Http.Budgets;
using HeritageCatalog.GraphQL.Http.Caching;
using HeritageCatalog.GraphQL.Http.ServerSentEvents;
using HeritageCatalog.GraphQL.Http.Streams;
using HeritageCatalog.GraphQL.Http.WebSockets;
using Microsoft.Extensions.DependencyInjection;

namespace HeritageCatalog.GraphQL.Http.Telemetry;

/// <summary>What the HTTP side of the server holds, read when somebody asks.</summary>
internal sealed class ServerMetrics
{
    private const string MeterName = "HeritageCatalog.GraphQL.Http";

    private readonly Meter _meter;

    public ServerMetrics(
        IMeterFactory meters,
        [FromKeyedServices(WebSocketEndpoint.Sockets)] ClientCounts sockets,
        ReservedStreams streams,
        RateShares shares,
        ResponseCache cache)
    {
        _meter = meters.Create(MeterName);
        Gauge("graphql.server.sockets.active", "{socket}", "WebSockets that are open.", () => sockets.Total);
        Gauge("graphql.server.streams.reserved", "{stream}", "Event streams reserved or open.", () => streams.Count);
        Gauge("graphql.server.budgets", "{caller}", "Callers whose budget is remembered.", () => shares.Count);
        Gauge("graphql.response_cache.responses", "{response}", "Answers that are kept.", () => cache.Count);
        Gauge("graphql.response_cache.size", "By", "What the kept answers take.", () => cache.Bytes);
        Count("graphql.response_cache.hits", "Requests given a kept answer.", () => cache.Hits);
        Count("graphql.response_cache.misses", "Requests that were executed instead.", () => cache.Misses);
        Count("graphql.response_cache.invalidations", "Answers dropped by a change.", () => cache.Invalidations);
        Count("graphql.response_cache.evictions", "Answers that made room for others.", () => cache.Evictions);
    }

    private void Gauge(string name, string unit, string description, Func<long> read) =>
        _meter.CreateObservableUpDownCounter(name, read, unit, description);

    private void Count(string name, string description, Func<long> read) =>
        _meter.CreateObservableCounter(name, read, "{response}", description);
}
