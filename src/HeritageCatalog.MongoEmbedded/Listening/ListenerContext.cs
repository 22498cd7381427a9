using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Listening.FailPoints;

namespace HeritageCatalog.MongoEmbedded.Listening;

/// <summary>What all connections of a listener share.</summary>
/// <param name="Server">Where commands run.</param>
/// <param name="Options">Limits and switches.</param>
/// <param name="Account">The user; null when everybody may come in.</param>
internal sealed record ListenerContext(EmbeddedServer Server, MongoListenerOptions Options, UserAccount? Account)
{
    public FailPointTable FailPoints { get; } = new();

    public TimeProvider Time => Server.Time;

    /// <summary>Tells clients that wait for a change of this server's state which state they have seen.</summary>
    public BsonDocument TopologyVersion { get; } = new BsonBuilder
    {
        { "processId", ObjectId.New(Server.Time) }, { "counter", 0L },
    };
}
