using HeritageCatalog.GraphQL.Execution.Plans;
using HeritageCatalog.GraphQL.Telemetry;

namespace HeritageCatalog.GraphQL.Execution;

/// <summary>
/// Counts the fields of an operation as used when its answer is given without running it, as a cache does.
/// </summary>
public sealed class OperationUse
{
    private readonly FieldUsage _usage;

    // An answer is kept longer than its document may be: then it goes on without being counted.
    private readonly WeakReference<OperationPlan> _plan;

    internal OperationUse(FieldUsage usage, OperationPlan plan)
    {
        _usage = usage;
        _plan = new WeakReference<OperationPlan>(plan);
    }

    /// <summary>Counts one answer, where anybody listens.</summary>
    /// <param name="clientName">What the program calls itself that asked; null where it does not say.</param>
    /// <param name="clientVersion">The version of that program; null where it does not say.</param>
    public void Count(string? clientName, string? clientVersion)
    {
        if (EngineMetrics.IsUsageListened && _plan.TryGetTarget(out var plan))
        {
            _usage.Count(plan, new Client(clientName ?? "", clientVersion ?? ""));
        }
    }
}
