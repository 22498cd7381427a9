using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.History;

/// <summary>
/// What replies tell about time: <c>$clusterTime</c> with an empty signature, as a server without keys sends it, and
/// <c>operationTime</c> (MongoDB specifications, "Causal Consistency").
/// </summary>
internal sealed class ClusterTimes(BsonTimestamp time)
{
    private const int HashSize = 20;

    private byte[]? _operation;
    private byte[]? _both;

    public BsonTimestamp Time => time;

    /// <summary>Both fields, ready to be copied into a reply.</summary>
    public BsonDocument Both => new(_both ??= Write(includesCluster: true));

    /// <summary>The time alone: within one process there is no other clock to be told.</summary>
    public BsonDocument Operation => new(_operation ??= Write(includesCluster: false));

    private byte[] Write(bool includesCluster)
    {
        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        if (includesCluster)
        {
            WriteCluster(writer);
        }

        writer.WriteTimestamp("operationTime"u8, time);
        writer.WriteEndDocument();
        return writer.ToBytes();
    }

    private void WriteCluster(BsonWriter writer)
    {
        writer.WriteStartDocument("$clusterTime"u8);
        writer.WriteTimestamp("clusterTime"u8, time);
        writer.WriteStartDocument("signature"u8);
        writer.WriteBinary("hash"u8, new BsonBinary(0, new byte[HashSize]));
        writer.WriteInt64("keyId"u8, 0);
        writer.WriteEndDocument();
        writer.WriteEndDocument();
    }
}
