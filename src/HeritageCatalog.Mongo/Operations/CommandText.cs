using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Concerns;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Selection;
using HeritageCatalog.Mongo.Sessions;
using HeritageCatalog.Mongo.Topology;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Writes the command of an operation: its own fields, and what every command has.</summary>
internal static class CommandText
{
    private static readonly ReadPreference PrimaryPreferred = new(ReadPreferenceMode.PrimaryPreferred);

    /// <summary>Writes a command for the server it goes to.</summary>
    /// <param name="operation">What is to be done.</param>
    /// <param name="session">The session it belongs to.</param>
    /// <param name="server">Where it goes.</param>
    /// <param name="concerns">What the client asks of every read and write.</param>
    /// <param name="number">Tells a write that comes twice; null for one that cannot.</param>
    /// <param name="clusterTime">The latest that is known, or missing.</param>
    public static BsonDocument Write<TResult>(
        Operation<TResult> operation,
        SessionLease session,
        SelectedServer server,
        ConcernOptions concerns,
        long? number,
        BsonValue clusterTime)
    {
        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        operation.WriteBody(writer);
        writer.WriteString("$db"u8, operation.Database);
        WriteSession(writer, session.Session, server, number);
        if (!clusterTime.IsMissing && server.IsClustered)
        {
            writer.WriteValue("$clusterTime"u8, clusterTime);
        }

        if (session.Running is not null || operation.Kind == OperationKind.EndTransaction)
        {
            WriteTransaction(writer, session, concerns);
        }
        else
        {
            WritePreference(writer, operation.Kind, operation.Preference ?? concerns.Preference, server);
            WriteConcerns(writer, operation.Kind, concerns, session.Owner?.ReadsAfter);
        }

        writer.WriteEndDocument();
        return writer.ToDocument();
    }

    private static void WriteSession(BsonWriter writer, ServerSession session, SelectedServer server, long? number)
    {
        if (!server.HasSessions)
        {
            return;
        }

        writer.WriteDocument("lsid"u8, session.Id);
        if (number is { } told)
        {
            writer.WriteInt64("txnNumber"u8, told);
        }
    }

    // After "Passing read preference to mongos and load balancers": a member that is talked to directly may answer
    // whatever it is; a router finds a primary without being told.
    private static void WritePreference(
        BsonWriter writer, OperationKind kind, ReadPreference wanted, SelectedServer server)
    {
        if (kind is not (OperationKind.Command or OperationKind.Read or OperationKind.List))
        {
            return;
        }

        var isRead = kind is not OperationKind.Command;
        var preference = isRead ? wanted : ReadPreference.Primary;
        var isDirect = server.Topology == TopologyType.Single && server.Description.Type != ServerType.Mongos;
        if (isDirect && server.Description.Type == ServerType.Standalone)
        {
            return;
        }

        if (isDirect && preference.Mode == ReadPreferenceMode.Primary)
        {
            preference = PrimaryPreferred;
        }

        if (preference.Mode != ReadPreferenceMode.Primary)
        {
            writer.WriteDocument("$readPreference"u8, preference.ToDocument());
        }
    }

    /// <summary>Only the first command of a transaction tells how it reads, and only its end how it is acknowledged.
    /// </summary>
    private static void WriteTransaction(BsonWriter writer, SessionLease session, ConcernOptions concerns)
    {
        writer.WriteInt64("txnNumber"u8, session.Session.TransactionNumber);
        var transaction = session.Owner!.Transaction;
        if (transaction.State == TransactionState.Starting)
        {
            writer.WriteBoolean("startTransaction"u8, true);
            WriteReadConcern(writer, transaction.Options.ReadConcern ?? concerns.Read, session.Owner.ReadsAfter);
        }

        writer.WriteBoolean("autocommit"u8, false);
    }

    private static void WriteConcerns(
        BsonWriter writer, OperationKind kind, ConcernOptions concerns, BsonTimestamp? readsAfter)
    {
        if (kind == OperationKind.Read)
        {
            WriteReadConcern(writer, concerns.Read, readsAfter);
        }

        if (kind is OperationKind.Write or OperationKind.RetryableWrite && !concerns.Write.IsServerDefault)
        {
            writer.WriteDocument("writeConcern"u8, concerns.Write.ToDocument());
        }
    }

    private static void WriteReadConcern(BsonWriter writer, ReadConcern concern, BsonTimestamp? readsAfter)
    {
        if (concern.IsServerDefault && readsAfter is null)
        {
            return;
        }

        writer.WriteStartDocument("readConcern"u8);
        writer.WriteElements(concern.ToDocument());
        if (readsAfter is { } time)
        {
            writer.WriteTimestamp("afterClusterTime"u8, time);
        }

        writer.WriteEndDocument();
    }
}
