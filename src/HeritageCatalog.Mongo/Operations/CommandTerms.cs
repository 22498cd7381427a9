using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.ConnectionStrings;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>What a command tells besides what is to be done.</summary>
/// <param name="Client">What the client asks of every read and write; transactions keep to it.</param>
/// <param name="Own">What is asked of this read or write.</param>
/// <param name="IsAcknowledged">False when no reply is wanted; such a command belongs to no session.</param>
/// <param name="Number">Tells a write that comes twice; null for one that cannot.</param>
/// <param name="ClusterTime">The latest that is known, or missing.</param>
/// <param name="MaxTime">How long the server may work on it; null for any time.</param>
internal readonly record struct CommandTerms(
    ConcernOptions Client,
    ConcernOptions Own,
    bool IsAcknowledged,
    long? Number,
    BsonValue ClusterTime,
    TimeSpan? MaxTime);
