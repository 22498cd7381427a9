using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.History;

/// <summary>
/// What replies tell about time: <c>$clusterTime</c> with an empty signature, as a server without keys sends it, and
/// <c>operationTime</c> (MongoDB specifications, "Causal Consistency").
/// </summary>
internal sealed class ClusterTimes(BsonTimestamp time)
{
    private const int HashSize = 20;

    private byte[]? _elements;

    public BsonTimestamp Time => time;

    /// <summary>Both fields, ready to be copied into a reply.</summary>
    public BsonDocument Elements => new(_elements ??= Write());

    private byte[] Write()
    {
        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        writer.WriteStartDocument("$clusterTime"u8);
        writer.WriteTimestamp("clusterTime"u8, time);
        writer.WriteStartDocument("signature"u8);
        writer.WriteBinary("hash"u8, new BsonBinary(0, new byte[HashSize]));
        writer.WriteInt64("keyId"u8, 0);
        writer.WriteEndDocument();
        writer.WriteEndDocument();
        writer.WriteTimestamp("operationTime"u8, time);
        writer.WriteEndDocument();
        return writer.ToBytes();
    }
}
