namespace HeritageCatalog.GraphQL.Execution.Subscriptions;

/// <summary>Subscribes to topics.</summary>
public interface ITopicEventReceiver
{
    /// <summary>Gives the messages that are sent from now on, whether or not anybody reads them yet.</summary>
    /// <remarks>The subscription ends when its reading ends or the token is cancelled; read it once.</remarks>
    /// <param name="topic">Compared character by character.</param>
    /// <param name="cancellation">Ends the subscription; its reader sees the end of the stream.</param>
    /// <exception cref="InvalidOperationException">The topic has messages of another type.</exception>
    ValueTask<IAsyncEnumerable<T>> SubscribeAsync<T>(string topic, CancellationToken cancellation = default);
}
