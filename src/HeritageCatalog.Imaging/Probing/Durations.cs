namespace HeritageCatalog.Imaging.Probing;

internal static class Durations
{
    // What claims to play for longer than a month is not believed.
    private const double LongestSeconds = 31 * 24 * 3600;

    /// <summary>So many units at so many a second; null when that is nothing, or nothing to believe.</summary>
    public static TimeSpan? Of(double units, double unitsPerSecond)
    {
        var seconds = units / unitsPerSecond;
        return seconds is > 0 and <= LongestSeconds ? TimeSpan.FromMilliseconds(Math.Round(seconds * 1000)) : null;
    }

    /// <summary>A side in pixels; null when it is nothing to believe.</summary>
    public static int? Side(ulong? pixels) => pixels is > 0 and <= 65_535 ? (int)pixels : null;
}
