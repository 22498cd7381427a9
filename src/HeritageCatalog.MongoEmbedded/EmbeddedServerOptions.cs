namespace HeritageCatalog.MongoEmbedded;

/// <summary>Where the database lies and what it goes by.</summary>
public sealed record EmbeddedServerOptions
{
    /// <summary>The database file; it and its folder are created when they do not exist.</summary>
    public required string Path { get; init; }

    /// <summary>The clock for new ids, cursors and sessions.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Name of the replica set of one member that the server says it is.</summary>
    public string ReplicaSetName { get; init; } = "embedded";

    /// <summary>
    /// The address the member says it has, <c>host:port</c>; nobody listens there unless a listener is started.
    /// </summary>
    public string Host { get; init; } = "localhost:27017";

    /// <summary>
    /// How many bytes of changes are kept for change streams to go back to, in memory and on disk; the oldest changes
    /// go first.
    /// </summary>
    public long MostLogBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>How long a transaction may last before it is aborted.</summary>
    public TimeSpan TransactionLifetime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How many pages the write-ahead log may have before they are moved into the file; null for SQLite's number.
    /// </summary>
    internal int? LogPages { get; init; }
}
