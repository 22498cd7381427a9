using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using HeritageCatalog.GraphQL.Execution.Plans;

namespace HeritageCatalog.GraphQL.Telemetry;

/// <summary>A program that sends requests, as it calls itself.</summary>
/// <param name="Name">Its name; empty for one that does not say.</param>
/// <param name="Version">Its version; empty for one that does not say.</param>
internal readonly record struct Client(string Name, string Version)
{
    /// <summary>Stands for those for which there is no room.</summary>
    public static Client Other { get; } = new("other", "");
}

/// <summary>How often an operation ran, and for whom.</summary>
internal sealed class PlanUsage(OperationPlan plan)
{
    // Clients can call themselves what they like.
    private const int MostClients = 50;

    private readonly ConcurrentDictionary<Client, StrongBox<long>> _counts = new();

    public OperationPlan Plan { get; } = plan;

    public void Count(Client client)
    {
        if (!_counts.TryGetValue(client, out var count))
        {
            var isRoom = _counts.Count < MostClients;
            count = _counts.GetOrAdd(isRoom ? client : Client.Other, static _ => new StrongBox<long>());
        }

        Interlocked.Increment(ref count.Value);
    }

    /// <summary>What was counted since the last call.</summary>
    public IEnumerable<(Client Client, long Count)> Take()
    {
        foreach (var (client, count) in _counts)
        {
            var taken = Interlocked.Exchange(ref count.Value, 0);
            if (taken > 0)
            {
                yield return (client, taken);
            }
        }
    }
}
