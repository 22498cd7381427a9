using System.Diagnostics.Metrics;
using HeritageCatalog.GraphQL.Execution.Plans;

namespace HeritageCatalog.GraphQL.Telemetry;

/// <summary>
/// Counts which fields and arguments operations use. While they run only the operation is counted; what it consists of
/// is multiplied when somebody reads.
/// </summary>
internal sealed class FieldUsage
{
    // Counts of more plans are added up by coordinate, which the schema bounds, and forgotten one by one.
    private const int MostPlans = 1000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _uses = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Coordinate, Client Client), long> _deprecatedUses = [];
    private readonly List<PlanUsage> _plans = [];

    /// <summary>Counts one run of an operation.</summary>
    public void Count(OperationPlan plan, Client client) => (plan.Usage ?? Begin(plan)).Count(client);

    public IEnumerable<Measurement<long>> Measure()
    {
        lock (_lock)
        {
            AddUp();
            return [.. _uses.Select(static use => new Measurement<long>(use.Value, Tag(TagNames.Coordinate, use.Key)))];
        }
    }

    public IEnumerable<Measurement<long>> MeasureDeprecated()
    {
        lock (_lock)
        {
            AddUp();
            return
            [
                .. _deprecatedUses.Select(static use => new Measurement<long>(
                    use.Value,
                    Tag(TagNames.Coordinate, use.Key.Coordinate),
                    Tag(TagNames.ClientName, use.Key.Client.Name),
                    Tag(TagNames.ClientVersion, use.Key.Client.Version))),
            ];
        }
    }

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    private PlanUsage Begin(OperationPlan plan)
    {
        lock (_lock)
        {
            if (plan.Usage is { } known)
            {
                return known;
            }

            if (_plans.Count >= MostPlans)
            {
                AddUp();
                _plans.ForEach(static usage => usage.Plan.Usage = null);
                _plans.Clear();
            }

            var usage = new PlanUsage(plan);
            _plans.Add(usage);
            return plan.Usage = usage;
        }
    }

    private void AddUp()
    {
        foreach (var usage in _plans)
        {
            foreach (var (client, count) in usage.Take())
            {
                foreach (var (coordinate, isDeprecated) in usage.Plan.Coordinates)
                {
                    Add(_uses, coordinate, count);
                    if (isDeprecated)
                    {
                        Add(_deprecatedUses, (coordinate, client), count);
                    }
                }
            }
        }
    }

    private static void Add<TKey>(Dictionary<TKey, long> counts, TKey key, long count)
        where TKey : notnull =>
        counts[key] = counts.GetValueOrDefault(key) + count;
}
