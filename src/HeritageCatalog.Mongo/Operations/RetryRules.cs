using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Says which failures are worth a second try ("Retryable Reads", "Retryable Writes").</summary>
internal static class RetryRules
{
    public const string RetryableWriteLabel = "RetryableWriteError";

    private const string NoWritesLabel = "NoWritesPerformed";

    public static bool IsWorthRetry(OperationKind kind, Exception failure) => failure switch
    {
        MongoConnectionException broken => broken.Failure != ConnectionFailure.WaitQueueTimeout,
        MongoServerException refusal when kind == OperationKind.RetryableWrite =>
            refusal.HasErrorLabel(RetryableWriteLabel) || IsRetryableWriteCode(refusal),
        MongoServerException refusal => IsPassing((MongoErrorCode)refusal.Code),
        _ => false,
    };

    /// <summary>Says whether the first failure tells more than the second: nothing came of the second try, but of the
    /// first something may have come.</summary>
    public static bool IsFirstTelling(Exception second) => second switch
    {
        MongoServerException refusal => refusal.HasErrorLabel(NoWritesLabel),
        MongoConnectionException broken => !broken.MayHaveRun,
        _ => false,
    };

    /// <summary>Says whether a write was done but its acknowledgement failed in a way that a second try may mend.
    /// </summary>
    public static bool HasRetryableLabel(BsonDocument reply) =>
        reply["errorLabels"u8] is { Type: BsonType.Array } labels
        && labels.AsArray.ToList().Any(label =>
            label.Type == BsonType.String && label.AsUtf8.SequenceEqual("RetryableWriteError"u8));

    // Servers from 4.4 on put the label on; those before leave it to the client to know the codes.
    private static bool IsRetryableWriteCode(MongoServerException refusal) =>
        refusal is not MongoWriteException
        && IsPassing((MongoErrorCode)refusal.Code)
        && !refusal.Is(MongoErrorCode.ReadConcernMajorityNotAvailableYet);

    private static bool IsPassing(MongoErrorCode code) => code is
        MongoErrorCode.HostUnreachable
        or MongoErrorCode.HostNotFound
        or MongoErrorCode.NetworkTimeout
        or MongoErrorCode.ShutdownInProgress
        or MongoErrorCode.ReadConcernMajorityNotAvailableYet
        or MongoErrorCode.PrimarySteppedDown
        or MongoErrorCode.ExceededTimeLimit
        or MongoErrorCode.SocketException
        or MongoErrorCode.NotWritablePrimary
        or MongoErrorCode.InterruptedAtShutdown
        or MongoErrorCode.InterruptedDueToReplStateChange
        or MongoErrorCode.NotPrimaryNoSecondaryOk
        or MongoErrorCode.NotPrimaryOrSecondary;
}
