namespace HeritageCatalog.GraphQL.Http.Caching;

/// <summary>
/// What resolvers know about how long the answer to their request holds true; a service of each request. A resolver
/// that looks at the clock says here when it would decide otherwise.
/// </summary>
/// <remarks>Safe for resolvers that run at the same time.</remarks>
public sealed class CacheHints
{
    private long _validUntilTicks = DateTimeOffset.MaxValue.UtcTicks;

    /// <summary>From this moment on the answer may be another, though no data have changed.</summary>
    public DateTimeOffset ValidUntil => new(Interlocked.Read(ref _validUntilTicks), TimeSpan.Zero);

    /// <summary>Says that the answer may be another from a moment on; of several the first counts.</summary>
    public void KeepUntil(DateTimeOffset moment)
    {
        var ticks = moment.UtcTicks;
        var known = Interlocked.Read(ref _validUntilTicks);
        while (ticks < known)
        {
            var seen = Interlocked.CompareExchange(ref _validUntilTicks, ticks, known);
            if (seen == known)
            {
                return;
            }

            known = seen;
        }
    }

    /// <summary>Says that the answer is for this request only.</summary>
    public void DoNotKeep() => KeepUntil(DateTimeOffset.MinValue);
}
