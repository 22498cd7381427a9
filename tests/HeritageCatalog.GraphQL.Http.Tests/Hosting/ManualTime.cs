namespace HeritageCatalog.GraphQL.Http.Tests.Hosting;

/// <summary>A clock whose timestamps stand still until a test moves them; timers run as usual.</summary>
internal sealed class ManualTime : TimeProvider
{
    private long _now = TimeSpan.TicksPerDay;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Advance(TimeSpan time) => Interlocked.Add(ref _now, time.Ticks);

    public override long GetTimestamp() => Interlocked.Read(ref _now);
}
