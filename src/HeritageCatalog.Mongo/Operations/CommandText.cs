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
    /// <returns>The writer that has it, to be disposed of when nobody reads the command any more.</returns>
    public static BsonWriter Write<TResult>(
        Operation<TResult> operation, SessionLease session, SelectedServer server, in CommandTerms terms)
    {
        var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        operation.WriteBody(writer);
        if (terms.MaxTime is { } time)
        {
            writer.WriteInt64("maxTimeMS"u8, Math.Max(1, (long)time.TotalMilliseconds));
        }

        writer.WriteString("$db"u8, operation.Database);
        if (terms.IsAcknowledged && server.HasSessions)
        {
            WriteSession(writer, session.Session, terms.Number);
        }

        if (!terms.ClusterTime.IsMissing && server.IsClustered)
        {
            writer.WriteValue("$clusterTime"u8, terms.ClusterTime);
        }

        if (session.Running is not null || operation.Kind == OperationKind.EndTransaction)
        {
            WriteTransaction(writer, session, terms.Client);
        }
        else
        {
            WritePreference(writer, operation.Kind, PreferenceOf(operation, terms.Own), server);
            WriteConcerns(writer, operation.Kind, terms, session.Owner);
        }

        writer.WriteEndDocument();
        return writer;
    }

    private static void WriteSession(BsonWriter writer, ServerSession session, long? number)
    {
        writer.WriteDocument("lsid"u8, session.Id);
        if (number is { } told)
        {
            writer.WriteInt64("txnNumber"u8, told);
        }
    }

    // A command that is given as it is goes to the primary unless it is said otherwise.
    private static ReadPreference PreferenceOf<TResult>(Operation<TResult> operation, ConcernOptions concerns) =>
        operation.Preference
        ?? (operation.Kind == OperationKind.Command ? ReadPreference.Primary : concerns.Preference);

    // After "Passing read preference to mongos and load balancers": a member that is talked to directly may answer
    // whatever it is; a router finds a primary without being told.
    private static void WritePreference(
        BsonWriter writer, OperationKind kind, ReadPreference wanted, SelectedServer server)
    {
        if (kind is not (OperationKind.Command or OperationKind.Read or OperationKind.List
            or OperationKind.WrittenRead))
        {
            return;
        }

        var preference = wanted;
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
            var concern = transaction.Options.ReadConcern ?? concerns.Read;
            WriteReadConcern(writer, concern, "afterClusterTime"u8, session.Owner.ReadsAfter);
        }

        writer.WriteBoolean("autocommit"u8, false);
    }

    // A write of a session waits, too, for what the session has seen.
    private static void WriteConcerns(
        BsonWriter writer, OperationKind kind, in CommandTerms terms, ClientSession? owner)
    {
        if (owner is { IsSnapshot: true } && kind != OperationKind.FollowUp)
        {
            WriteReadConcern(writer, ReadConcern.Snapshot, "atClusterTime"u8, owner.SnapshotTime);
        }
        else if (kind is OperationKind.Read or OperationKind.WrittenRead)
        {
            WriteReadConcern(writer, terms.Own.Read, "afterClusterTime"u8, owner?.ReadsAfter);
        }
        else if (kind is OperationKind.Write or OperationKind.RetryableWrite)
        {
            WriteReadConcern(writer, ReadConcern.Default, "afterClusterTime"u8, owner?.ReadsAfter);
        }

        if (kind is OperationKind.Write or OperationKind.RetryableWrite or OperationKind.WrittenRead
            && !terms.Own.Write.IsServerDefault)
        {
            writer.WriteDocument("writeConcern"u8, terms.Own.Write.ToDocument());
        }
    }

    private static void WriteReadConcern(
        BsonWriter writer, ReadConcern concern, ReadOnlySpan<byte> timeName, BsonTimestamp? told)
    {
        if (concern.IsServerDefault && told is null)
        {
            return;
        }

        writer.WriteStartDocument("readConcern"u8);
        writer.WriteElements(concern.ToDocument());
        if (told is { } time)
        {
            writer.WriteTimestamp(timeName, time);
        }

        writer.WriteEndDocument();
    }
}
