using Azure;
using Azure.Identity;
using Azure.Storage.Blobs.Models;
using HeritageCatalog.Blobs.Failures;

namespace HeritageCatalog.Blobs.AzureStorage;

/// <summary>Turns what the service or the way to it says into what a store says.</summary>
internal static class AzureFailures
{
    private const int NotFound = 404;
    private const int Conflict = 409;
    private const int PreconditionFailed = 412;
    private const int RangeNotSatisfiable = 416;

    /// <summary>Asks the service something, and fails as a store does.</summary>
    public static async Task<T> RunAsync<T>(BlobName name, CancellationToken cancellation, Func<Task<T>> request)
    {
        try
        {
            return await request();
        }
        catch (Exception problem) when (IsOfService(problem, cancellation))
        {
            throw Translate(name, problem);
        }
    }

    /// <summary>Whether it comes from the service or the way to it, and not from the caller giving up.</summary>
    public static bool IsOfService(Exception problem, CancellationToken cancellation) =>
        problem is RequestFailedException or AggregateException or AuthenticationFailedException or IOException
        || (problem is OperationCanceledException && !cancellation.IsCancellationRequested);

    public static bool IsMissingBlob(RequestFailedException problem) =>
        problem.Status == NotFound && problem.ErrorCode != BlobErrorCode.ContainerNotFound;

    /// <summary>Whether a condition of the request did not hold.</summary>
    public static bool IsCondition(RequestFailedException problem) => IsTaken(problem) || IsChanged(problem);

    /// <summary>Whether a blob has another ETag than was asked for; of a copy, the source.</summary>
    public static bool IsChanged(RequestFailedException problem) =>
        problem.Status == PreconditionFailed && !IsTaken(problem);

    /// <summary>Whether blocks are gone because somebody else has written the blob meanwhile.</summary>
    public static bool IsBlocksGone(RequestFailedException problem) =>
        problem.ErrorCode == BlobErrorCode.InvalidBlockList;

    public static BlobException Translate(BlobName name, Exception problem) => problem switch
    {
        RequestFailedException refused when IsTaken(refused) =>
            new BlobConditionException(name, BlobCondition.IsNew, problem),
        RequestFailedException { Status: PreconditionFailed } =>
            new BlobConditionException(name, BlobCondition.IsUnchanged, problem),
        RequestFailedException { Status: RangeNotSatisfiable } => new BlobRangeException(name, null, problem),
        RequestFailedException refused when IsMissingBlob(refused) => new BlobNotFoundException(name, problem),
        RequestFailedException { Status: 401 or 403 } or AuthenticationFailedException =>
            Fail(BlobStoreProblem.NotPermitted, "refuses", problem),
        _ => Fail(BlobStoreProblem.Unavailable, "did not answer", problem),
    };

    private static bool IsTaken(RequestFailedException problem) =>
        (problem.Status == Conflict && problem.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        || problem.ErrorCode == BlobErrorCode.TargetConditionNotMet;

    // The SDK's message goes on with headers for many lines.
    private static BlobStoreException Fail(BlobStoreProblem kind, string what, Exception problem)
    {
        var reason = (problem as AggregateException)?.InnerExceptions[0] ?? problem;
        var code = (reason as RequestFailedException)?.ErrorCode ?? reason.Message.Split('\n')[0].TrimEnd('\r', '.');
        return new BlobStoreException(kind, $"Azure Blob Storage {what}: {code}.", problem);
    }
}
