using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Collections;

/// <summary>What a session's last numbered write was answered, kept so that a retry gets the same.</summary>
internal sealed record SessionReply(Guid Session, long Number, BsonDocument Reply, DateTimeOffset At)
{
    /// <summary>It was a transaction, which is answered alike when it is committed again.</summary>
    public bool IsTransaction { get; init; }

    /// <summary>How long a session may rest before the server forgets it.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    /// <summary>How often it is looked for sessions to forget.</summary>
    public static readonly TimeSpan SweepInterval = TimeSpan.FromMinutes(1);

    public static SessionReply Read(BsonDocument stored) => new(
        stored["session"].AsGuid, stored["number"].AsInt64, stored["reply"].AsDocument, stored["at"].AsDateTimeOffset)
    {
        IsTransaction = stored["transaction"].ToBoolean(),
    };

    public byte[] Describe()
    {
        using var writer = BsonWriter.Rent();
        Describe(writer);
        return writer.ToBytes();
    }

    /// <summary>Writes what is stored.</summary>
    public void Describe(BsonWriter writer)
    {
        writer.WriteStartDocument();
        writer.WriteGuid("session"u8, Session);
        writer.WriteInt64("number"u8, Number);
        writer.WriteDocument("reply"u8, Reply);
        writer.WriteDateTime("at"u8, At);
        if (IsTransaction)
        {
            writer.WriteBoolean("transaction"u8, true);
        }

        writer.WriteEndDocument();
    }
}
