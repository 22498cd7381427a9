using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Server.Catalog.Caching;
using Microsoft.Extensions.Logging;

namespace HeritageCatalog.Server.Tests.Caching;

public sealed class ChangeFeedTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_without_changes_is_told_of_once_and_asked_ever_more_seldom()
    {
        var time = new HurriedTime(pauses: 8);
        var log = new Warnings();
        await using var client = new MongoClient(new Standalone());
        using var feed = new ChangeFeed(client.GetDatabase("db"), new AnswerLedger(), time, log);

        await feed.StartAsync(Cancel);
        await time.AllPaused.WaitAsync(TimeSpan.FromMinutes(2), Cancel);
        await feed.StopAsync(Cancel);

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], time.Pauses.Select(pause => pause.TotalSeconds));
        Assert.Equal(1, log.Count);
    }

    private sealed class Standalone : IServerConnection
    {
        public ValueTask<BsonDocument> SendAsync(BsonDocument command, CancellationToken cancellationToken) =>
            ValueTask.FromResult<BsonDocument>(new BsonBuilder
            {
                { "ok", 0 },
                { "code", 40573 },
                { "errmsg", "The $changeStream stage is only supported on replica sets" },
            });
    }

    /// <summary>Every pause is over at once, until there were so many; the next one never ends.</summary>
    private sealed class HurriedTime(int pauses) : TimeProvider
    {
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public List<TimeSpan> Pauses { get; } = [];

        public Task AllPaused => _done.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (Pauses.Count == pauses)
            {
                _done.TrySetResult();
                return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
            }

            Pauses.Add(dueTime);
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }

    private sealed class Warnings : ILogger<ChangeFeed>
    {
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) => Interlocked.Increment(ref _count);
    }
}
