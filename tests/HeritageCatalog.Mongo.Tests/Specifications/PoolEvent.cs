using HeritageCatalog.Mongo.Monitoring;

namespace HeritageCatalog.Mongo.Tests.Specifications;

/// <summary>An event of a pool under the names that the suite uses; 42 there stands for any value.</summary>
internal sealed record PoolEvent(string Type, IReadOnlyDictionary<string, object?> Properties)
{
    /// <summary>Listeners that add to a list, one at a time.</summary>
    public static PoolEvents Recorder(Action<PoolEvent> add) => new()
    {
        PoolCreated = told => add(Of("ConnectionPoolCreated", ("address", told.Server), ("options", OptionsOf(told)))),
        PoolReady = told => add(Of("ConnectionPoolReady", ("address", told.Server))),
        PoolCleared = told => add(Of(
            "ConnectionPoolCleared", ("address", told.Server), ("interruptInUseConnections", told.InterruptsInUse))),
        PoolClosed = told => add(Of("ConnectionPoolClosed", ("address", told.Server))),
        ConnectionCreated = told => add(Of(
            "ConnectionCreated", ("address", told.Server), ("connectionId", told.ConnectionId))),
        ConnectionReady = told => add(Of(
            "ConnectionReady",
            ("address", told.Server), ("connectionId", told.ConnectionId), ("duration", told.Duration))),
        ConnectionClosed = told => add(Of(
            "ConnectionClosed",
            ("address", told.Server), ("connectionId", told.ConnectionId), ("reason", CamelCase($"{told.Reason}")))),
        CheckOutStarted = told => add(Of("ConnectionCheckOutStarted", ("address", told.Server))),
        CheckOutFailed = told => add(Of(
            "ConnectionCheckOutFailed",
            ("address", told.Server), ("reason", CamelCase($"{told.Reason}")), ("duration", told.Duration))),
        CheckedOut = told => add(Of(
            "ConnectionCheckedOut",
            ("address", told.Server), ("connectionId", told.ConnectionId), ("duration", told.Duration))),
        CheckedIn = told => add(Of(
            "ConnectionCheckedIn", ("address", told.Server), ("connectionId", told.ConnectionId))),
    };

    public override string ToString() => $"{Type} {string.Join(' ', Properties)}";

    private static PoolEvent Of(string type, params (string Name, object? Value)[] properties) =>
        new(type, properties.ToDictionary(one => one.Name, one => one.Value));

    private static Dictionary<string, object?> OptionsOf(PoolCreated told) => new()
    {
        ["maxPoolSize"] = told.MaxSize,
        ["minPoolSize"] = told.MinSize,
        ["maxIdleTimeMS"] = told.MaxIdleTime?.TotalMilliseconds,
    };

    private static string CamelCase(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
