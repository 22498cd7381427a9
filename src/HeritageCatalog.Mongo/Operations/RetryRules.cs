using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Selection;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Says which failures are worth a second try ("Retryable Reads", "Retryable Writes").</summary>
internal static class RetryRules
{
    public const string RetryableWriteLabel = "RetryableWriteError";

    private const string NoWritesLabel = "NoWritesPerformed";
    private const string OverloadLabel = "SystemOverloadedError";
    private const string RetryableLabel = "RetryableError";

    // MongoDB 4.4, whose servers put the label on their refusals themselves.
    private const int LabellingWireVersion = 9;

    public static bool IsWorthRetry(OperationKind kind, Exception failure) => failure switch
    {
        MongoConnectionException broken => broken.Failure != ConnectionFailure.WaitQueueTimeout,
        MongoServerException refusal when kind == OperationKind.RetryableWrite =>
            refusal.HasErrorLabel(RetryableWriteLabel),
        MongoServerException refusal => IsPassing((MongoErrorCode)refusal.Code),
        _ => false,
    };

    /// <summary>Says whether the server has too much to do and has not even begun ("Client Backpressure").</summary>
    public static bool IsOverload(Exception failure) =>
        ErrorLabels.Has(failure, OverloadLabel) && ErrorLabels.Has(failure, RetryableLabel);

    /// <summary>Says whether a failed write may be tried again though nobody has put the label on: servers before 4.4
    /// leave it to the client to know the codes, and of a broken line no server can tell.</summary>
    public static bool LacksRetryableLabel(Exception failure, SelectedServer server) => failure switch
    {
        MongoConnectionException => true,
        MongoServerException refusal => server.Description.MaxWireVersion < LabellingWireVersion
            && refusal is not MongoWriteException
            && IsPassing((MongoErrorCode)refusal.Code)
            && !refusal.Is(MongoErrorCode.ReadConcernMajorityNotAvailableYet),
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
