using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Wire;

namespace HeritageCatalog.Mongo.Handshakes;

/// <summary>What a server says about itself in its answer to hello.</summary>
internal sealed record HelloReply
{
    /// <summary>What holds before a server has said anything.</summary>
    public static readonly HelloReply None = new(BsonDocument.Empty);

    public HelloReply(BsonDocument document)
    {
        Document = document;
        Limits = new WireLimits(
            ReadLimit(document["maxBsonObjectSize"u8], WireLimits.Default.MaxDocumentSize),
            ReadLimit(document["maxMessageSizeBytes"u8], WireLimits.Default.MaxMessageSize),
            ReadLimit(document["maxWriteBatchSize"u8], WireLimits.Default.MaxWriteBatchSize));
        Compressors = ReadNames(document["compression"u8]);
        SaslMechanisms = document["saslSupportedMechs"u8].Type == BsonType.Array
            ? ReadNames(document["saslSupportedMechs"u8])
            : null;
    }

    /// <summary>The whole reply.</summary>
    public BsonDocument Document { get; }

    public WireLimits Limits { get; }

    /// <summary>Ways of compressing that the server knows of those that were offered.</summary>
    public IReadOnlyList<string> Compressors { get; }

    /// <summary>Ways to log in that the user has; null when the server does not tell.</summary>
    public IReadOnlyList<string>? SaslMechanisms { get; }

    /// <summary>The server's number for the connection; null when it does not tell.</summary>
    public long? ConnectionId => WholeNumber.FindInt64(Document["connectionId"u8]);

    public int MaxWireVersion => WholeNumber.FindInt32(Document["maxWireVersion"u8]) ?? 0;

    public bool IsArbiter => Document["arbiterOnly"u8].ToBoolean();

    /// <summary>The first step of logging in, taken along with hello; missing where it was not.</summary>
    public BsonValue SpeculativeAuthentication => Document["speculativeAuthenticate"u8] is
        { Type: BsonType.Document } reply ? reply : default;

    // A hostile limit must not overflow what is computed from it.
    private static int ReadLimit(BsonValue value, int otherwise) =>
        WholeNumber.FindInt32(value) is { } limit and > 0 and <= int.MaxValue / 2 ? limit : otherwise;

    private static IReadOnlyList<string> ReadNames(BsonValue value) => value.Type == BsonType.Array
        ? [.. value.AsArray.ToList().Where(name => name.Type == BsonType.String).Select(name => name.AsString)]
        : [];
}
