using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Concerns;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Sessions;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Commits or aborts the transaction of the session it runs in.</summary>
internal sealed class EndTransactionOperation(string commandName, ClientTransaction transaction, WriteConcern concern)
    : Operation<bool>(commandName, "admin", OperationKind.EndTransaction)
{
    public const string CommitName = "commitTransaction";
    public const string AbortName = "abortTransaction";

    // A repeated commit must not report success before a majority has it, or the outcome could still change.
    private static readonly TimeSpan RepeatedTimeout = TimeSpan.FromSeconds(10);

    public override TimeSpan? MaxTime => CommandName == CommitName ? transaction.Options.MaxCommitTime : null;

    public static EndTransactionOperation Abort(ClientTransaction transaction, WriteConcern usual) =>
        new(AbortName, transaction, transaction.Options.WriteConcern ?? usual);

    public static EndTransactionOperation Commit(ClientTransaction transaction, WriteConcern usual, bool isRepeated)
    {
        var concern = transaction.Options.WriteConcern ?? usual;
        return new EndTransactionOperation(CommitName, transaction, isRepeated ? Majority(concern) : concern);
    }

    public override void WriteBody(BsonWriter writer)
    {
        writer.WriteInt32(CommandName, 1);
        if (!concern.IsServerDefault)
        {
            writer.WriteDocument("writeConcern"u8, concern.ToDocument());
        }

        WriteIfPresent(writer, "recoveryToken"u8, transaction.RecoveryToken);
    }

    public override bool ReadReply(BsonDocument reply)
    {
        ServerReply.CheckWriteConcern(CommandName, reply);
        return true;
    }

    private static WriteConcern Majority(WriteConcern concern) =>
        new(mode: "majority", timeout: concern.Timeout ?? RepeatedTimeout, journal: concern.Journal);
}
