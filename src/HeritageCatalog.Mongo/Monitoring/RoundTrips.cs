namespace HeritageCatalog.Mongo.Monitoring;

/// <summary>Counts the commands sent in an asynchronous flow, from its start until it is disposed of.</summary>
/// <remarks>Counts may nest; the outer one includes the inner. While none runs, counting costs nothing.</remarks>
/// <example>
/// <code>
/// using var trips = RoundTrips.Start();
/// await ShowOrderAsync();
/// Assert.InRange(trips.Count, 1, 6);
/// </code>
/// </example>
public sealed class RoundTrips : IDisposable
{
    private static readonly AsyncLocal<RoundTrips?> Current = new();
    private static int _running;

    private readonly RoundTrips? _outer;
    private int _count;
    private int _isDisposed;

    private RoundTrips(RoundTrips? outer) => _outer = outer;

    /// <summary>How many commands have been sent so far.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Starts to count in this flow and in all that it starts from here on.</summary>
    public static RoundTrips Start()
    {
        var trips = new RoundTrips(Current.Value);
        Current.Value = trips;
        Interlocked.Increment(ref _running);
        return trips;
    }

    /// <summary>Stops counting.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 1)
        {
            return;
        }

        Interlocked.Decrement(ref _running);
        if (Current.Value == this)
        {
            Current.Value = _outer;
        }
    }

    internal static void Add()
    {
        if (Volatile.Read(ref _running) == 0)
        {
            return;
        }

        for (var trips = Current.Value; trips is not null; trips = trips._outer)
        {
            Interlocked.Increment(ref trips._count);
        }
    }
}
