namespace HeritageCatalog.GraphQL.Telemetry;

/// <summary>Counts the subscriptions that are open in the process, whether or not anybody listens just now.</summary>
internal static class SubscriptionCount
{
    private static int _active;

    public static int Active => Volatile.Read(ref _active);

    public static void Begin() => Interlocked.Increment(ref _active);

    public static void End() => Interlocked.Decrement(ref _active);
}
