using System.Runtime.CompilerServices;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Execution.Subscriptions;

namespace HeritageCatalog.GraphQL.Tests.Execution.Subscriptions;

public sealed class InMemoryTopicsTests
{
    [Fact]
    public async Task Every_subscriber_gets_what_is_sent_after_it_subscribed()
    {
        var topics = new InMemoryTopics(new TopicOptions());
        var first = await topics.SubscribeAsync<int>("a", Cancel);
        await topics.SendAsync("a", 1, Cancel);
        var second = await topics.SubscribeAsync<int>("a", Cancel);
        await topics.SendAsync("a", 2, Cancel);
        await topics.SendAsync("b", 3, Cancel);
        await topics.CompleteAsync("a");

        Assert.Equal([1, 2], await first.ToListAsync(Cancel));
        Assert.Equal([2], await second.ToListAsync(Cancel));
    }

    [Fact]
    public async Task Where_the_oldest_may_be_lost_the_newest_are_kept()
    {
        var topics = new InMemoryTopics(new TopicOptions { BufferedMessages = 3, Overflow = TopicOverflow.DropOldest });
        var messages = await topics.SubscribeAsync<int>("a", Cancel);

        await SendAsync(topics, 10);
        await topics.CompleteAsync("a");

        Assert.Equal([7, 8, 9], await messages.ToListAsync(Cancel));
    }

    [Fact]
    public async Task Where_nothing_may_be_lost_a_slow_reader_gets_an_error_after_what_was_kept()
    {
        var topics = new InMemoryTopics(new TopicOptions { BufferedMessages = 3 });
        var messages = await topics.SubscribeAsync<int>("a", Cancel);
        await SendAsync(topics, 4);

        await using var reader = messages.GetAsyncEnumerator(Cancel);
        var read = new List<int>();
        var error = await Assert.ThrowsAsync<GraphQLException>(async () =>
        {
            while (await reader.MoveNextAsync())
            {
                read.Add(reader.Current);
            }
        });

        Assert.Equal([0, 1, 2], read);
        Assert.Equal("SUBSCRIBER_TOO_SLOW", error.Code);
    }

    [Fact]
    public async Task A_topic_is_forgotten_when_its_last_reader_stops()
    {
        var topics = new InMemoryTopics(new TopicOptions());
        var messages = await topics.SubscribeAsync<int>("a", Cancel);
        await topics.SendAsync("a", 1, Cancel);

        Assert.Equal(1, await messages.FirstAsync(Cancel));
        Assert.Equal(0, topics.TopicCount);
    }

    [Fact]
    public async Task A_topic_is_forgotten_when_its_last_reader_stops_before_its_first_step()
    {
        var topics = new InMemoryTopics(new TopicOptions());
        var messages = await topics.SubscribeAsync<int>("a", Cancel);

        await messages.GetAsyncEnumerator(Cancel).DisposeAsync();

        Assert.Equal(0, topics.TopicCount);
    }

    [Fact]
    public async Task A_source_made_of_a_topic_leaves_it_though_it_was_cancelled_before_its_first_event()
    {
        var topics = new InMemoryTopics(new TopicOptions());
        var messages = await topics.SubscribeAsync<object>("a", Cancel);

        await using (var source = new SourceEventStream(Pass(messages, Cancel), new CancellationToken(canceled: true)))
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await source.MoveNextAsync());
        }

        Assert.Equal(0, topics.TopicCount);
    }

    [Fact]
    public async Task A_subscription_that_nobody_read_ends_with_its_token()
    {
        var topics = new InMemoryTopics(new TopicOptions());
        using var listening = new CancellationTokenSource();
        var messages = await topics.SubscribeAsync<int>("a", listening.Token);

        await listening.CancelAsync();

        Assert.Equal(0, topics.TopicCount);
        Assert.Empty(await messages.ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_topic_has_messages_of_one_type()
    {
        var topics = new InMemoryTopics(new TopicOptions());
        await topics.SubscribeAsync<int>("a", Cancel);

        Assert.Throws<InvalidOperationException>(() => topics.SendAsync("a", "text", Cancel));
        Assert.Throws<InvalidOperationException>(() => topics.SubscribeAsync<string>("a", Cancel));
    }

    [Fact]
    public async Task Under_load_all_readers_see_the_same_order_and_nothing_is_left_behind()
    {
        const int Readers = 50;
        const int Senders = 4;
        const int Each = 500;
        var topics = new InMemoryTopics(new TopicOptions { BufferedMessages = Senders * Each });
        var streams = new List<IAsyncEnumerable<int>>();
        for (var i = 0; i < Readers; i++)
        {
            streams.Add(await topics.SubscribeAsync<int>("a", Cancel));
        }

        var reading = streams.Select(stream => Task.Run(() => stream.ToListAsync(Cancel).AsTask(), Cancel)).ToArray();
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(_ => Task.Run(() => SendAsync(topics, Each), Cancel)));
        await topics.CompleteAsync("a");
        var read = await Task.WhenAll(reading);

        Assert.Equal(Senders * Each, read[0].Count);
        Assert.All(read, messages => Assert.Equal(read[0], messages));
        Assert.Equal(0, topics.TopicCount);
    }

    [Fact]
    public async Task Readers_that_come_and_go_while_messages_are_sent_leave_nothing_behind()
    {
        var topics = new InMemoryTopics(new TopicOptions { BufferedMessages = 4, Overflow = TopicOverflow.DropOldest });
        using var sending = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var sender = Task.Run(() => SendUntilAsync(topics, sending.Token), Cancel);

        await Parallel.ForEachAsync(Enumerable.Range(0, 2000), Cancel, async (_, cancel) =>
        {
            var messages = await topics.SubscribeAsync<int>("a", cancel);
            await messages.FirstAsync(cancel);
        });
        await sending.CancelAsync();
        await sender;

        Assert.Equal(0, topics.TopicCount);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task SendAsync(InMemoryTopics topics, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await topics.SendAsync("a", i, Cancel);
        }
    }

    private static async Task SendUntilAsync(InMemoryTopics topics, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            await topics.SendAsync("a", 1, Cancel);
            await Task.Yield();
        }
    }

    private static async IAsyncEnumerable<object?> Pass(
        IAsyncEnumerable<object> messages, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var message in messages.WithCancellation(cancellation))
        {
            yield return message;
        }
    }
}
