namespace HeritageCatalog.GraphQL.Cost;

/// <summary>What a caller may spend over time in units of cost: a bucket that is filled steadily.</summary>
/// <param name="Capacity">What can be spent at once after a rest, at least 1.</param>
/// <param name="PerSecond">What comes back each second, up to the capacity; more than 0.</param>
public sealed record RateBudget(double Capacity, double PerSecond)
{
    /// <summary>Time in which an empty bucket is full again.</summary>
    public TimeSpan Window => TimeSpan.FromSeconds(Capacity / PerSecond);
}
