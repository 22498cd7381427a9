using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Wire;

namespace HeritageCatalog.Mongo.Topology;

/// <summary>Tells which of two accounts that a server gave of itself is the newer one.</summary>
/// <param name="ProcessId">Changes whenever the server starts.</param>
/// <param name="Counter">Grows with each change of the server's state.</param>
public sealed record TopologyVersion(ObjectId ProcessId, long Counter)
{
    /// <summary>Reads the field <c>topologyVersion</c> of a reply; null when it has none.</summary>
    internal static TopologyVersion? Find(BsonDocument reply)
    {
        if (reply["topologyVersion"u8] is not { Type: BsonType.Document } version
            || version.AsDocument["processId"u8] is not { Type: BsonType.ObjectId } process
            || WholeNumber.FindInt64(version.AsDocument["counter"u8]) is not { } counter)
        {
            return null;
        }

        return new TopologyVersion(process.AsObjectId, counter);
    }

    /// <summary>Says how old an account is beside the one that is known: below zero when it is older, zero when it is
    /// the same, above zero when it is newer or cannot be compared ("Topology Version Comparison").</summary>
    internal static int Compare(TopologyVersion? told, TopologyVersion? known) =>
        told is null || known is null || told.ProcessId != known.ProcessId
            ? 1
            : told.Counter.CompareTo(known.Counter);
}
