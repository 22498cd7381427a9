namespace HeritageCatalog.Mongo.Errors;

/// <summary>Labels of errors that say what a client may do about them ("Transactions").</summary>
public static class ErrorLabels
{
    /// <summary>Nothing of the transaction has happened: it may be run again as a whole.</summary>
    public const string TransientTransaction = "TransientTransactionError";

    /// <summary>Whether the transaction is committed is not known: the commit may be sent again.</summary>
    public const string UnknownCommitResult = "UnknownTransactionCommitResult";

    /// <summary>Says whether a label is on an error of any family.</summary>
    public static bool Has(Exception failure, string label) => failure switch
    {
        MongoServerException refusal => refusal.HasErrorLabel(label),
        MongoConnectionException broken => broken.HasErrorLabel(label),
        _ => false,
    };

    internal static void Add(Exception failure, string label)
    {
        switch (failure)
        {
            case MongoServerException refusal:
                refusal.AddErrorLabel(label);
                break;
            case MongoConnectionException broken:
                broken.AddErrorLabel(label);
                break;
        }
    }
}
