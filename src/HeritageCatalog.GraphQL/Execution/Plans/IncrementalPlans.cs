using System.Collections.Concurrent;

namespace HeritageCatalog.GraphQL.Execution.Plans;

/// <summary>The plans of one operation for a response of several parts, one for each set of conditions.</summary>
internal sealed class IncrementalPlans(OperationPlan whole)
{
    // Whoever varies more conditions than this waits a little for his plan.
    private const int MostKept = 8;

    private readonly ConcurrentDictionary<PlanKey, OperationPlan> _kept = new();

    private readonly record struct PlanKey(string Conditions, bool IsBranching);

    /// <summary>Uses of <c>@defer</c> and <c>@stream</c>.</summary>
    public int DirectiveCount => whole.Conditions.IncrementalDirectives;

    public OperationPlan Get(IncrementalFormat format, ulong[] conditions)
    {
        var isBranching = format == IncrementalFormat.Legacy;
        var key = new PlanKey(string.Join(',', conditions), isBranching);
        if (!_kept.TryGetValue(key, out var plan))
        {
            plan = new OperationPlan(whole, new IncrementalMode(conditions, isBranching));
            if (_kept.Count < MostKept)
            {
                _kept.TryAdd(key, plan);
            }
        }

        return plan;
    }
}
