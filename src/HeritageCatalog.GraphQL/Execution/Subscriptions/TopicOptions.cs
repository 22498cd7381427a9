namespace HeritageCatalog.GraphQL.Execution.Subscriptions;

/// <summary>What happens to a subscriber that reads more slowly than messages are sent.</summary>
public enum TopicOverflow
{
    /// <summary>The oldest message it has not read is lost: right where only the newest state matters.</summary>
    DropOldest,

    /// <summary>Its stream ends with an error that the client sees: right where no message may be missed.</summary>
    CloseWithError,
}

/// <summary>Limits of topics that are kept in memory.</summary>
public sealed record TopicOptions
{
    /// <summary>Messages kept for one subscriber that it has not read yet; at least 1.</summary>
    public int BufferedMessages { get; init; } = 64;

    /// <summary>What happens when that many are waiting and another one comes.</summary>
    public TopicOverflow Overflow { get; init; } = TopicOverflow.CloseWithError;
}
