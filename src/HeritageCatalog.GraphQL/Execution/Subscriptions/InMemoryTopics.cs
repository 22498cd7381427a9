using System.Collections.Concurrent;

namespace HeritageCatalog.GraphQL.Execution.Subscriptions;

/// <summary>Topics of one process. A sender never waits for a subscriber.</summary>
/// <param name="options">Limits of each subscriber's buffer.</param>
public sealed class InMemoryTopics(TopicOptions options) : ITopicEventSender, ITopicEventReceiver
{
    private readonly ConcurrentDictionary<string, Topic> _topics = new(StringComparer.Ordinal);

    /// <summary>Topics that somebody is subscribed to.</summary>
    public int TopicCount => _topics.Count;

    /// <inheritdoc />
    public ValueTask SendAsync<T>(string topic, T message, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        Find<T>(topic)?.Send(message);
        return default;
    }

    /// <inheritdoc />
    public ValueTask CompleteAsync(string topic)
    {
        if (_topics.TryRemove(topic, out var known))
        {
            known.Complete();
        }

        return default;
    }

    /// <inheritdoc />
    public ValueTask<IAsyncEnumerable<T>> SubscribeAsync<T>(string topic, CancellationToken cancellation = default)
    {
        while (true)
        {
            var known = Find<T>(topic) ?? TryAddTopic<T>(topic);
            if (known?.TrySubscribe(topic, cancellation) is { } subscriber)
            {
                return new ValueTask<IAsyncEnumerable<T>>(subscriber);
            }
        }
    }

    private Topic<T>? Find<T>(string name)
    {
        return !_topics.TryGetValue(name, out var topic) ? null
            : topic as Topic<T> ?? throw new InvalidOperationException(
                $"The topic \"{name}\" has messages of type {topic.MessageType}, not {typeof(T)}.");
    }

    // Null when another thread was first; the next round finds its topic.
    private Topic<T>? TryAddTopic<T>(string name)
    {
        var topic = new Topic<T>(options, Remove);
        return _topics.TryAdd(name, topic) ? topic : null;
    }

    private void Remove(string name, Topic topic) => _topics.TryRemove(new KeyValuePair<string, Topic>(name, topic));
}
