using HeritageCatalog.Mongo.Clusters;

namespace HeritageCatalog.Mongo.Tests.Clusters;

public sealed class MonitorAlarmTests
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(10);

    private readonly ManualTime _time = new();
    private readonly MonitorAlarm _alarm;

    public MonitorAlarmTests() => _alarm = new MonitorAlarm(_time);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_ring_the_usual_time_is_waited_from_the_start_of_the_last_check()
    {
        var startedAt = _time.GetTimestamp();
        _time.Advance(TimeSpan.FromSeconds(4));
        var waiting = WaitAsync(startedAt);

        _time.Advance(TimeSpan.FromSeconds(5.9));
        Assert.False(waiting.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.1));

        await waiting;
    }

    [Fact]
    public async Task A_ring_ends_the_wait()
    {
        var startedAt = _time.GetTimestamp();
        _time.Advance(Shortest);
        var waiting = WaitAsync(startedAt);

        _alarm.Ring();

        await waiting;
    }

    [Fact]
    public async Task A_ring_does_not_make_checks_follow_each_other_too_fast()
    {
        _alarm.Ring();
        var waiting = WaitAsync(_time.GetTimestamp());

        _alarm.Ring();
        _time.Advance(Shortest - TimeSpan.FromTicks(1));
        Assert.False(waiting.IsCompleted);
        _time.Advance(TimeSpan.FromTicks(1));

        await waiting;
    }

    [Fact]
    public async Task A_ring_counts_for_one_wait()
    {
        _alarm.Ring();
        var startedAt = _time.GetTimestamp();
        _time.Advance(Shortest);
        await WaitAsync(startedAt);

        var waiting = WaitAsync(startedAt);

        Assert.False(waiting.IsCompleted);
        _time.Advance(Usual);
        await waiting;
    }

    [Fact]
    public async Task A_wait_can_be_given_up()
    {
        using var giveUp = new CancellationTokenSource();
        var waiting = _alarm.WaitAsync(_time.GetTimestamp(), Shortest, Usual, giveUp.Token).AsTask();

        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private Task WaitAsync(long startedAt) => _alarm.WaitAsync(startedAt, Shortest, Usual, Token).AsTask();
}
