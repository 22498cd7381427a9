namespace HeritageCatalog.Mongo.Sessions;

/// <summary>Where the transaction of a session stands ("Transactions", "Session states").</summary>
internal enum TransactionState
{
    None,

    /// <summary>Nothing of it has been sent yet.</summary>
    Starting,
    InProgress,
    Committed,
    Aborted,
}
