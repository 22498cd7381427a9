using System.Threading.Channels;

namespace HeritageCatalog.GraphQL.Execution.Subscriptions;

/// <summary>One subscriber's messages, from the topic's hand to the reader's.</summary>
/// <remarks>Its own enumerator: an iterator that is disposed of before its first step would never leave.</remarks>
internal sealed class TopicSubscriber<T> : IAsyncEnumerable<T>, IAsyncEnumerator<T>
{
    /// <summary>The code of the error that a subscriber gets which was too slow.</summary>
    public const string TooSlow = "SUBSCRIBER_TOO_SLOW";

    private readonly Channel<T> _messages;
    private readonly Action<TopicSubscriber<T>> _leave;
    private readonly int _capacity;
    private CancellationTokenRegistration _end;
    private CancellationToken _reading;

    public TopicSubscriber(TopicOptions options, Action<TopicSubscriber<T>> leave)
    {
        _leave = leave;
        _capacity = options.BufferedMessages;
        _messages = Channel.CreateBounded<T>(new BoundedChannelOptions(_capacity)
        {
            SingleReader = true,
            FullMode = options.Overflow == TopicOverflow.DropOldest
                ? BoundedChannelFullMode.DropOldest
                : BoundedChannelFullMode.Wait,
        });
    }

    public T Current { get; private set; } = default!;

    public void EndWith(CancellationToken cancellation)
    {
        _end = cancellation.UnsafeRegister(static self => ((TopicSubscriber<T>)self!).Leave(), this);
    }

    /// <summary>Never waits: where nothing may be lost, what does not fit ends the stream.</summary>
    public void Offer(T message)
    {
        if (!_messages.Writer.TryWrite(message))
        {
            _messages.Writer.TryComplete(new GraphQLException(
                $"The subscription was ended since {_capacity} events were waiting to be read.", TooSlow));
        }
    }

    public void Complete() => _messages.Writer.TryComplete();

    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        _reading = cancellationToken;
        return this;
    }

    public async ValueTask<bool> MoveNextAsync()
    {
        while (await _messages.Reader.WaitToReadAsync(_reading).ConfigureAwait(false))
        {
            if (_messages.Reader.TryRead(out var message))
            {
                Current = message;
                return true;
            }
        }

        return false;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.DisposeAsync().ConfigureAwait(false);
        Leave();
    }

    private void Leave()
    {
        _messages.Writer.TryComplete();
        _leave(this);
    }
}
