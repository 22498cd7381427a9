namespace HeritageCatalog.GraphQL.Execution.Subscriptions;

/// <summary>Tells those who subscribed to a topic what has happened.</summary>
public interface ITopicEventSender
{
    /// <summary>Hands a message to everybody who is subscribed now.</summary>
    /// <param name="topic">Compared character by character.</param>
    /// <param name="message">Shared by all subscribers, so nobody may change it.</param>
    /// <param name="cancellation">Stops the sending, not what has been handed over.</param>
    /// <exception cref="InvalidOperationException">The topic has messages of another type.</exception>
    ValueTask SendAsync<T>(string topic, T message, CancellationToken cancellation = default);

    /// <summary>Ends the streams of everybody who is subscribed now, after what they have not read yet.</summary>
    ValueTask CompleteAsync(string topic);
}
