namespace HeritageCatalog.GraphQL.Execution.Subscriptions;

/// <summary>Those who are subscribed to one topic. Ends for good when the last one leaves.</summary>
internal abstract class Topic
{
    public abstract Type MessageType { get; }

    public abstract void Complete();
}

/// <inheritdoc />
internal sealed class Topic<T>(TopicOptions options, Action<string, Topic> onEmpty) : Topic
{
    private readonly Lock _lock = new();
    private readonly HashSet<TopicSubscriber<T>> _subscribers = [];
    private bool _isOver;

    public override Type MessageType => typeof(T);

    /// <summary>Null when the topic is over; a new one takes its place then.</summary>
    public TopicSubscriber<T>? TrySubscribe(string name, CancellationToken cancellation)
    {
        var subscriber = new TopicSubscriber<T>(options, leaving => Leave(name, leaving));
        lock (_lock)
        {
            if (_isOver)
            {
                return null;
            }

            _subscribers.Add(subscriber);
        }

        subscriber.EndWith(cancellation);
        return subscriber;
    }

    /// <summary>One message after another, so that all subscribers see them in the same order.</summary>
    public void Send(T message)
    {
        lock (_lock)
        {
            foreach (var subscriber in _subscribers)
            {
                subscriber.Offer(message);
            }
        }
    }

    public override void Complete()
    {
        lock (_lock)
        {
            _isOver = true;
            foreach (var subscriber in _subscribers)
            {
                subscriber.Complete();
            }

            _subscribers.Clear();
        }
    }

    private void Leave(string name, TopicSubscriber<T> subscriber)
    {
        lock (_lock)
        {
            _subscribers.Remove(subscriber);
            _isOver |= _subscribers.Count == 0;
        }

        if (_isOver)
        {
            onEmpty(name, this);
        }
    }
}
