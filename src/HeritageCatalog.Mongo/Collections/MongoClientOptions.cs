using HeritageCatalog.Mongo.Monitoring;

namespace HeritageCatalog.Mongo.Collections;

/// <summary>What holds for everything that a client does.</summary>
public sealed record MongoClientOptions
{
    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Who is told about each command; nobody by default.</summary>
    public CommandEvents? Events { get; init; }

    /// <summary>How many documents a query brings at a time unless it says so itself; null for the server's choice,
    /// which is 101 in the first batch.</summary>
    public int? BatchSize { get; init; }
}
