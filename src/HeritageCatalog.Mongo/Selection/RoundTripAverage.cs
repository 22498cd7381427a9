namespace HeritageCatalog.Mongo.Selection;

/// <summary>Averages round trips with more weight on the recent ones ("Round Trip Times").</summary>
internal static class RoundTripAverage
{
    private const double WeightOfNewest = 0.2;

    public static TimeSpan Add(TimeSpan? average, TimeSpan sample) => average is { } known
        ? (WeightOfNewest * sample) + ((1 - WeightOfNewest) * known)
        : sample;
}
