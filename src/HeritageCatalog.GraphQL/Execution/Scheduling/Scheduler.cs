using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.GraphQL.Execution.Scheduling;

/// <summary>Brings an operation to its end, level by level.</summary>
/// <remarks>
/// First everything that can be written is written; then everything that resolvers themselves wait for is awaited;
/// only when all that is left waits for loaders are all loaders sent, at once. Gaps are filled in the order they were
/// left. No timer has a say, so batches depend on nothing but the plan and the data. A resolver may wait for another
/// one by awaiting a task that the other awaits, too. Where it waits for a lock that the other holds while it awaits a
/// loader, or for a signal that the other gives after that, nothing tells so, and the operation stands until cancelled.
/// </remarks>
internal static class Scheduler
{
    // Threads that an operation does not own can make one resolver wait for another without telling anybody. When this
    // is noticed decides how long an operation takes, not what its batches are.
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(100);

    private static readonly SendOrPostCallback Continue = static continuation => ((Action)continuation!)();

    /// <summary>
    /// Writes the whole response, or the first part of it; completes at once when nothing had to be awaited.
    /// </summary>
    public static ValueTask RunAsync(OperationExecution operation)
    {
        operation.Loads.ClaimThread();
        operation.FillRoot();
        return ContinueAsync(operation);
    }

    /// <summary>Goes on until there is something to send.</summary>
    public static ValueTask ContinueAsync(OperationExecution operation)
    {
        operation.Loads.ClaimThread();
        while (operation.IsUnfinished)
        {
            var step = StepAsync(operation);
            if (!step.IsCompletedSuccessfully)
            {
                return FinishAsync(operation, step);
            }

            operation.Cancellation.ThrowIfCancellationRequested();
        }

        operation.Loads.ReleaseThread();
        return default;
    }

    private static async ValueTask FinishAsync(OperationExecution operation, ValueTask step)
    {
        while (true)
        {
            operation.Loads.ReleaseThread();
            await step.ConfigureAwait(false);
            operation.Loads.ClaimThread();
            operation.Cancellation.ThrowIfCancellationRequested();
            if (!operation.IsUnfinished)
            {
                operation.Loads.ReleaseThread();
                return;
            }

            step = StepAsync(operation);
        }
    }

    private static ValueTask StepAsync(OperationExecution operation)
    {
        var hasProgress = RunArrived(operation);
        if (operation.Work.BusyResolvers > 0 && (operation.Work.HasArrivals || !operation.WaitGraph.ExplainsAllBusy()))
        {
            // A later part does not wait for the resolvers of others; only batches do.
            return operation.LaterParts is not null && operation.FillReadyHoles()
                ? default
                : WaitForResolversAsync(operation);
        }

        hasProgress |= operation.FillReadyHoles();
        hasProgress |= ResumeWaits(operation);
        if (hasProgress || !operation.IsUnfinished)
        {
            return default;
        }

        if (operation.Loads.HasPendingKeys)
        {
            return DispatchAsync(operation);
        }

        return operation.StartNextSerialField() ? default : WaitForWorkAsync(operation);
    }

    private static bool RunArrived(OperationExecution operation)
    {
        var items = operation.Work.TakeArrived();
        if (items.Count == 0)
        {
            return false;
        }

        foreach (var item in items)
        {
            RunInFlow(operation.Loads, item.Flow, item.Callback, item.State);
        }

        return true;
    }

    private static bool ResumeWaits(OperationExecution operation)
    {
        var waits = operation.Loads.TakeReadyWaits();
        if (waits.Count == 0)
        {
            return false;
        }

        foreach (var wait in waits)
        {
            wait.Flow?.Unblock();
            RunInFlow(operation.Loads, wait.Flow, Continue, wait.Continuation);
        }

        return true;
    }

    private static void RunInFlow(LoadQueue loads, ResolverFlow? flow, SendOrPostCallback callback, object? state)
    {
        var outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(flow);
        loads.CurrentFlow = flow;
        try
        {
            callback(state);
        }
        finally
        {
            loads.CurrentFlow = null;
            SynchronizationContext.SetSynchronizationContext(outer);
        }
    }

    private static ValueTask DispatchAsync(OperationExecution operation)
    {
        // A batch function that asks another loader would wait for itself; without a claim it is told so.
        operation.Loads.ReleaseThread();
        var dispatch = operation.Loads.DispatchAsync(operation.Cancellation);
        operation.Loads.ClaimThread();
        return dispatch.IsCompletedSuccessfully
            ? default
            : new ValueTask(dispatch.AsTask().WaitAsync(operation.Cancellation));
    }

    private static async ValueTask WaitForResolversAsync(OperationExecution operation)
    {
        var arrival = operation.Work.WaitAsync();
        var time = operation.Loads.Waits.Count > 0 ? LookAgainAfter : Timeout.InfiniteTimeSpan;
        await arrival.WaitAsync(time, operation.Cancellation)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async ValueTask WaitForWorkAsync(OperationExecution operation)
    {
        await operation.Work.WaitAsync().WaitAsync(operation.Cancellation).ConfigureAwait(false);
    }
}
