using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Concerns;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Selection;

namespace HeritageCatalog.Mongo.Sessions;

/// <summary>The transaction of a session as its client sees it.</summary>
internal sealed class ClientTransaction
{
    // This and the other messages have the words of the specification, which people search for.
    private const string NotStarted = "There is no transaction started.";

    public TransactionState State { get; private set; }

    public TransactionOptions Options { get; private set; } = new();

    /// <summary>False for a transaction of which nothing was ever sent, so that there is nothing to end.</summary>
    public bool WasSent { get; private set; }

    public bool IsRunning => State is TransactionState.Starting or TransactionState.InProgress;

    /// <summary>The router that the transaction is bound to; null without routers.</summary>
    public SelectedServer? Router { get; private set; }

    /// <summary>What routers tell, for another one to find the outcome; missing without routers.</summary>
    public BsonValue RecoveryToken { get; private set; }

    /// <param name="options">How it reads and commits.</param>
    /// <param name="usual">The client's write concern, where the options have none.</param>
    public void Start(TransactionOptions options, WriteConcern usual)
    {
        if (IsRunning)
        {
            throw new MongoUsageException("The session has a transaction already in progress.");
        }

        if (!(options.WriteConcern ?? usual).IsAcknowledged)
        {
            throw new MongoUsageException("transactions do not support unacknowledged write concern");
        }

        State = TransactionState.Starting;
        Options = options;
        WasSent = false;
        Router = null;
        RecoveryToken = default;
    }

    /// <summary>An operation outside of transactions leaves the ended one behind.</summary>
    public void Leave()
    {
        if (!IsRunning)
        {
            State = TransactionState.None;
            Router = null;
        }
    }

    /// <summary>Notes that a command of the transaction is on its way.</summary>
    public void MarkSent(SelectedServer server)
    {
        WasSent = true;
        State = State == TransactionState.Starting ? TransactionState.InProgress : State;
        if (server.Topology == Topology.TopologyType.Sharded)
        {
            Router ??= server;
        }
    }

    /// <summary>The command that was to begin the transaction was sent away before the server began anything.</summary>
    public void TakeStartBack()
    {
        State = TransactionState.Starting;
        WasSent = false;
        Router = null;
    }

    public void TakeReply(BsonDocument reply)
    {
        if (reply["recoveryToken"u8] is { Type: BsonType.Document } token)
        {
            RecoveryToken = token.Clone();
        }
    }

    public void Unbind() => Router = null;

    /// <summary>Goes on to committed; says whether the commit is a repeated one.</summary>
    public bool Commit()
    {
        var isRepeated = State switch
        {
            TransactionState.None => throw new MongoUsageException(NotStarted),
            TransactionState.Aborted =>
                throw new MongoUsageException("Cannot call commitTransaction after calling abortTransaction."),
            _ => State == TransactionState.Committed,
        };
        State = TransactionState.Committed;
        return isRepeated;
    }

    public void Abort() => State = State switch
    {
        TransactionState.None => throw new MongoUsageException(NotStarted),
        TransactionState.Committed =>
            throw new MongoUsageException("Cannot call abortTransaction after calling commitTransaction."),
        TransactionState.Aborted => throw new MongoUsageException("Cannot call abortTransaction twice."),
        _ => TransactionState.Aborted,
    };
}
