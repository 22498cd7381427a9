using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Concerns;

/// <summary>How sure a read must be that what it returns stays ("Read and Write Concern").</summary>
/// <param name="Level">Such as "majority", or any name the server knows; null for the server's default.</param>
public sealed record ReadConcern(string? Level)
{
    /// <summary>Leaves the choice to the server.</summary>
    public static ReadConcern Default { get; } = new((string?)null);

    /// <summary>What the node that is asked has, even if it may be rolled back.</summary>
    public static ReadConcern Local { get; } = new("local");

    /// <summary>What a majority of the nodes has.</summary>
    public static ReadConcern Majority { get; } = new("majority");

    /// <summary>What a majority had at one moment, the same for all reads of a session.</summary>
    public static ReadConcern Snapshot { get; } = new("snapshot");

    /// <summary>True when nothing needs to be sent.</summary>
    public bool IsServerDefault => Level is null;

    /// <summary>What is sent as <c>readConcern</c>.</summary>
    public BsonDocument ToDocument()
    {
        var builder = new BsonBuilder();
        builder.AddIfPresent("level", Level is null ? default : BsonValue.From(Level));
        return builder;
    }
}
