using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Concerns;

/// <summary>What must have happened before a write is acknowledged ("Read and Write Concern").</summary>
public sealed record WriteConcern
{
    /// <summary>Says how many nodes, and how durably; what is null is left to the server.</summary>
    /// <param name="nodes">How many nodes must have the write; 0 for not even the one it was sent to.</param>
    /// <param name="mode">"majority" or a mode that the cluster defines, instead of a number.</param>
    /// <param name="timeout">How long the server waits for the nodes; the write stays even when it gives up.</param>
    /// <param name="journal">Whether the nodes must have it in their journals.</param>
    /// <exception cref="MongoUsageException">A value is negative, or they contradict each other.</exception>
    public WriteConcern(int? nodes = null, string? mode = null, TimeSpan? timeout = null, bool? journal = null)
    {
        Nodes = nodes is null or >= 0 ? nodes : throw new MongoUsageException($"w cannot be {nodes}: it is negative.");
        Mode = nodes is null || mode is null
            ? mode
            : throw new MongoUsageException("w is a number of nodes or the name of a mode, not both.");
        Timeout = timeout is null || timeout >= TimeSpan.Zero
            ? timeout
            : throw new MongoUsageException("wTimeoutMS cannot be negative.");
        Journal = nodes != 0 || journal != true
            ? journal
            : throw new MongoUsageException("w=0 asks for no acknowledgement and journal=true for one of the journal.");
    }

    /// <summary>Leaves the choice to the server.</summary>
    public static WriteConcern Default { get; } = new();

    /// <summary>A majority of the nodes.</summary>
    public static WriteConcern Majority { get; } = new(mode: "majority");

    /// <summary>How many nodes must have the write; null when not said, or said by <see cref="Mode"/>.</summary>
    public int? Nodes { get; }

    /// <summary>"majority" or a mode that the cluster defines; null when not said, or said as a number.</summary>
    public string? Mode { get; }

    /// <summary>How long the server waits for the nodes; null for no limit.</summary>
    public TimeSpan? Timeout { get; }

    /// <summary>Whether the journals must have it; null for the server's choice.</summary>
    public bool? Journal { get; }

    /// <summary>True when nothing needs to be sent.</summary>
    public bool IsServerDefault => Nodes is null && Mode is null && Timeout is null && Journal is null;

    /// <summary>False when the server is asked not to tell whether the write succeeded.</summary>
    public bool IsAcknowledged => Nodes != 0;

    /// <summary>What is sent as <c>writeConcern</c>.</summary>
    public BsonDocument ToDocument()
    {
        var builder = new BsonBuilder();
        builder.AddIfPresent("w", Nodes is { } nodes ? nodes : Mode is null ? default : BsonValue.From(Mode));
        builder.AddIfPresent("wtimeout", Timeout is { } timeout ? ToNumber(timeout) : default);
        builder.AddIfPresent("j", Journal is { } journal ? BsonValue.From(journal) : default);
        return builder;
    }

    private static BsonValue ToNumber(TimeSpan timeout) => timeout.TotalMilliseconds <= int.MaxValue
        ? BsonValue.From((int)timeout.TotalMilliseconds)
        : BsonValue.From((long)timeout.TotalMilliseconds);
}
