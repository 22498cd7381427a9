using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Accumulators;

/// <summary>Collects one value of each document of a group into one.</summary>
internal abstract class Accumulator
{
    public abstract BsonValue Result { get; }

    /// <summary>Takes the next value, which may be missing.</summary>
    public abstract void Add(BsonValue value);
}
