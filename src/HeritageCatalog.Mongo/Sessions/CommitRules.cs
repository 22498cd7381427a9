using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Operations;

namespace HeritageCatalog.Mongo.Sessions;

/// <summary>Says what a failed commit means ("Transactions", "UnknownTransactionCommitResult").</summary>
internal static class CommitRules
{
    // Write concerns that can never be met: the server has said so before it did anything.
    private const int UnsatisfiableWriteConcern = 100;
    private const int UnknownReplWriteConcern = 79;

    public static bool IsOutcomeUnknown(Exception failure) => failure switch
    {
        MongoConnectionException => true,
        MongoServerException refusal => refusal.Is(MongoErrorCode.MaxTimeMSExpired)
            || RetryRules.IsWorthRetry(OperationKind.RetryableWrite, failure)
            || (refusal.IsWriteConcernError
                && refusal.Code is not (UnsatisfiableWriteConcern or UnknownReplWriteConcern)),
        _ => false,
    };
}
