using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Sessions;

/// <summary>A session as the server knows it, by an id that this client made up.</summary>
internal sealed class ServerSession
{
    public ServerSession() => Id = new BsonBuilder { { "id", BsonValue.From(Guid.NewGuid()) } };

    /// <summary>What is sent as <c>lsid</c>.</summary>
    public BsonDocument Id { get; }

    /// <summary>What the last write that can be told from others, or the last transaction, was numbered.</summary>
    public long TransactionNumber { get; set; }

    /// <summary>When the server last heard of it; it forgets a session that is not used.</summary>
    public long LastUsed { get; set; }

    /// <summary>True after a command of it got no reply: the server may still be at work in it.</summary>
    public bool IsDirty { get; set; }
}
